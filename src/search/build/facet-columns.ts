import { KINDS } from '../../model/index.ts';
import { toSlug } from '../../text/slug.ts';
import type { Named, SearchDocument } from '../document.ts';
import { columnOf, type FacetColumn } from '../store/facet-column.ts';
import type { Facet } from '../store/layout.ts';

const VALUES: Readonly<Record<Facet, (document: SearchDocument) => readonly Named[]>> = {
  day: ({ day }) => [{ id: day, name: '' }],
  kind: ({ kind }) => [{ id: kind, name: KINDS[kind] }],
  topic: ({ topics }) => topics,
  agency: ({ agency }) => [agency],
  person: ({ people }) => people.map(({ name }) => ({ id: toSlug(name), name })),
};

/** One facet of documents in their order; its values are sorted, so that equal content is equal. */
export function facetColumn(facet: Facet, documents: readonly SearchDocument[]): FacetColumn {
  const ofEach = documents.map((document) => VALUES[facet](document).filter(({ id }) => id !== ''));
  return columnOf(ofEach);
}
