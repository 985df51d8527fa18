import { join } from 'node:path';
import type { Archive } from '../archive/index.ts';
import type { PhotoView } from '../model/index.ts';
import type { PhotoRequest } from '../photos/derive-photo.ts';
import type { MadePhoto } from '../photos/publish-photos.ts';

/** A photo of a story as the store is asked for it. @param folder of the story */
export function photoRequest(
  folder: string,
  { src, caption, credit }: Pick<PhotoView, 'src' | 'caption' | 'credit'>,
): PhotoRequest {
  return {
    file: join(folder, src),
    note: {
      ...(caption === undefined ? {} : { caption }),
      ...(credit === undefined ? {} : { credit }),
    },
  };
}

/** Every image of a site, with what it was derived from. */
export function* madePhotos(
  contentDir: string,
  { stories, emblem, site }: Pick<Archive, 'stories' | 'emblem' | 'site'>,
): Generator<MadePhoto> {
  if (emblem !== undefined && site.emblem !== undefined) {
    yield { file: join(contentDir, 'settings', site.emblem), note: {}, photo: emblem };
  }
  for (const { id, photos } of stories) {
    const folder = join(contentDir, 'news', id);
    for (const view of photos) yield { ...photoRequest(folder, view), photo: view.image };
  }
}
