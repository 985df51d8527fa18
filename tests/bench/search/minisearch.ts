import MiniSearch from 'minisearch';

import type { SearchDocument } from '../../../src/search/document.ts';
import { foldVietnamese } from '../../../src/text/fold.ts';

export const MINI_OPTIONS = {
  idField: 'url',
  fields: ['title', 'text'],
  storeFields: [],
  processTerm: foldVietnamese,
  searchOptions: { boost: { title: 3 }, combineWith: 'AND', prefix: true },
} as const;

export function makeMiniSearch(): MiniSearch {
  return new MiniSearch({ ...MINI_OPTIONS, fields: [...MINI_OPTIONS.fields], storeFields: [] });
}

export function toMiniDocument({ url, title, lead, body, agency }: SearchDocument): object {
  return { url, title, text: [lead, ...body, agency.name].join('\n') };
}
