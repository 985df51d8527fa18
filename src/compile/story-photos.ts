import { join } from 'node:path';
import { coverOf, type Archive, type StoryEntry } from '../archive/index.ts';
import type { PhotoView } from '../model/index.ts';
import type { PhotoRequest } from '../photos/derive-photo.ts';
import { derivedFrom, type MadePhoto } from '../photos/publish-photos.ts';
import { cardRequest } from './add-cards.ts';

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

type Images = Pick<Archive, 'stories' | 'emblem' | 'site' | 'agency' | 'agencies'>;

/** Every image of a site, with how it was made. */
export function* madePhotos(contentDir: string, images: Images): Generator<MadePhoto> {
  const { stories, agencies, emblem, site } = images;
  if (emblem !== undefined && site.emblem !== undefined) {
    const request = { file: join(contentDir, 'settings', site.emblem), note: {} };
    yield derivedFrom(request, emblem.image);
    yield {
      photo: emblem.icon,
      remake: async ({ derive, drawIcon }) => drawIcon(await derive(request)),
    };
  }
  for (const { data, emblem: own } of agencies) {
    if (own === undefined || data.emblem === undefined) continue;
    yield derivedFrom({ file: join(contentDir, 'agencies', data.emblem), note: {} }, own);
  }
  for (const story of stories) {
    const folder = join(contentDir, 'news', story.id);
    for (const view of story.photos) {
      yield derivedFrom(photoRequest(folder, view), view.image);
    }
    if (story.card !== undefined)
      yield { photo: story.card, remake: redraw(folder, story, images) };
  }
}

/** The card shows a photo of the store, which may be lost as well. */
function redraw(
  folder: string,
  story: StoryEntry,
  { agency, site, emblem }: Images,
): MadePhoto['remake'] {
  return async ({ derive, drawCard }) => {
    const cover = coverOf(story);
    if (cover !== undefined) await derive(photoRequest(folder, cover));
    return drawCard(cardRequest(story, agency(story.data.host)?.data.name ?? '', { site, emblem }));
  };
}
