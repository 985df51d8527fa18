import type { SearchDocument } from '../../../src/search/document.ts';

/** A story in few words for tests of the search. */
export function documentOf(
  part: Pick<SearchDocument, 'url' | 'title'> & Partial<SearchDocument>,
): SearchDocument {
  return {
    lead: '',
    body: [],
    photos: [],
    people: [],
    documents: [],
    figures: [],
    notes: [],
    day: '2021-07-26',
    kind: 'so-ket',
    agency: { id: 'so-khcn', name: 'Sở Khoa học và Công nghệ' },
    agencyNames: [],
    topics: [],
    ...part,
  };
}
