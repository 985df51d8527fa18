import type { Named } from '../document.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** The values of one facet, and which of them each document has. */
export interface FacetColumn {
  values: readonly Named[];
  /** For each document the places of its values in `values`. */
  ofDocument: readonly (readonly number[])[];
}

/** One column over the documents of several. */
export function mergeColumns(columns: readonly FacetColumn[]): FacetColumn {
  return columnOf(
    columns.flatMap(({ values, ofDocument }) =>
      ofDocument.map((places) => places.flatMap((place) => values[place] ?? [])),
    ),
  );
}

/** @param ofEach the values of each document */
export function columnOf(ofEach: readonly (readonly Named[])[]): FacetColumn {
  const byId = new Map(ofEach.flat().map((value) => [value.id, value]));
  const values = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = new Map(values.map(({ id }, place) => [id, place]));
  return {
    values,
    ofDocument: ofEach.map((own) => [...new Set(own.map(({ id }) => places.get(id) ?? 0))]),
  };
}

export function encodeFacet({ values, ofDocument }: FacetColumn): Uint8Array<ArrayBuffer> {
  const file = new ByteWriter();
  file.number(values.length);
  for (const { id } of values) file.text(id);
  for (const { name } of values) file.text(name);
  file.number(ofDocument.length);
  for (const places of ofDocument) file.number(places.length);
  for (const place of ofDocument.flat()) file.number(place);
  return file.done();
}

export function decodeFacet(bytes: Uint8Array): FacetColumn {
  const file = new ByteReader(bytes);
  const ids = readEach(file.number(), () => file.text());
  const values = ids.map((id) => ({ id, name: file.text() }));
  const counts = readEach(file.number(), () => file.number());
  const ofDocument = counts.map((count) => readEach(count, () => file.number()));
  return { values, ofDocument };
}

function readEach<T>(count: number, read: () => T): T[] {
  return Array.from({ length: count }, read);
}
