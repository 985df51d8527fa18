import type { Thumbnail } from '../document.ts';

/** Names of the filters in the index, as they will stand in the address of the search page. */
export const FILTERS = { year: 'nam', kind: 'loai', agency: 'don-vi' } as const;

/** What the index keeps of a page beside texts and filters. */
export interface Card {
  day: string;
  image?: Thumbnail | undefined;
}
