import { imagesOf, movedAddresses, type Archive } from '../../archive/index.ts';
import { digestSearch } from './index-search.ts';
import { photoPagesOf } from './photo-pages.ts';
import type { SiteParts } from './site-state.ts';

/** What a release of this archive holds beside its pages. */
export function partsOf(archive: Archive): SiteParts {
  return {
    photos: new Set(imagesOf(archive).map(({ id }) => id)),
    files: new Set(archive.stories.flatMap(({ files }) => Object.values(files))),
    photoPages: photoPagesOf(archive),
    search: digestSearch(archive),
  };
}

/** Text of the list of redirects. */
export function redirectList(archive: Archive): string {
  return `${JSON.stringify(movedAddresses(archive), undefined, 1)}\n`;
}
