import { KINDS } from '../../model/index.ts';
import { toSlug } from '../../text/slug.ts';
import type { Named, SearchDocument } from '../document.ts';
import type { FacetColumn } from '../store/facet-column.ts';
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
  const ofEach = documents.map((document) =>
    VALUES[facet](document).filter(({ id }) => id !== ''),
  );
  return columnOf(ofEach);
}

/** One column over the documents of several. */
export function mergeColumns(columns: readonly FacetColumn[]): FacetColumn {
  return columnOf(
    columns.flatMap(({ values, ofDocument }) =>
      ofDocument.map((places) => places.flatMap((place) => values[place] ?? [])),
    ),
  );
}

function columnOf(ofEach: readonly (readonly Named[])[]): FacetColumn {
  const byId = new Map(ofEach.flat().map((value) => [value.id, value]));
  const values = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = new Map(values.map(({ id }, place) => [id, place]));
  return {
    values,
    ofDocument: ofEach.map((own) => [...new Set(own.map(({ id }) => places.get(id) ?? 0))]),
  };
}
