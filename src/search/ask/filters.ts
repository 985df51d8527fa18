import type { Named } from '../document.ts';
import type { FacetColumn } from '../store/facet-column.ts';
import type { Facet } from '../store/layout.ts';

/** What results can be narrowed by. */
const FILTER_NAMES = ['year', 'month', 'kind', 'topic', 'agency', 'person'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** Chosen values: one of each name's must hold, of every name that has some. */
export type Filters = Readonly<Partial<Record<FilterName, readonly string[]>>> & {
  /** First and last day, `2021-07-26`. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
};

/** A value with the number of results that choosing it would leave. */
export interface FacetCount extends Named {
  count: number;
}

export type LoadColumn = (facet: Facet) => Promise<FacetColumn>;

const COLUMNS: Readonly<Record<FilterName, Facet>> = {
  year: 'day',
  month: 'day',
  kind: 'kind',
  topic: 'topic',
  agency: 'agency',
  person: 'person',
};

/** The documents that pass all filters. */
export async function filterDocuments<T extends { document: number }>(
  documents: readonly T[],
  filters: Filters,
  load: LoadColumn,
): Promise<readonly T[]> {
  let passed = documents;
  for (const name of FILTER_NAMES) {
    const chosen = new Set(filters[name]);
    if (chosen.size === 0) continue;
    const valuesOf = await valueReader(name, load);
    passed = passed.filter(({ document }) => valuesOf(document).some(({ id }) => chosen.has(id)));
  }
  const { since = '', until = '\uffff' } = filters;
  if (filters.since === undefined && filters.until === undefined) return passed;
  // Who took one for the other means the days between.
  const [first, last] = since <= until ? [since, until] : [until, since];
  const { values, ofDocument } = await load('day');
  return passed.filter(({ document }) => {
    const day = values[ofDocument[document]?.[0] ?? -1]?.id ?? '';
    return day >= first && day <= last;
  });
}

/** The values of one facet with their counts under all other filters, the most frequent first. */
export async function countFacet(
  name: FilterName,
  documents: readonly { document: number }[],
  filters: Filters,
  load: LoadColumn,
): Promise<FacetCount[]> {
  const { [name]: chosen = [], ...others } = filters;
  const counts = new Map<string, FacetCount>();
  const valuesOf = await valueReader(name, load);
  for (const { document } of await filterDocuments(documents, others, load)) {
    for (const value of valuesOf(document)) {
      const known = counts.get(value.id);
      if (known === undefined) counts.set(value.id, { ...value, count: 1 });
      else known.count += 1;
    }
  }
  for (const id of chosen) if (!counts.has(id)) counts.set(id, { id, name: id, count: 0 });
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

async function valueReader(
  name: FilterName,
  load: LoadColumn,
): Promise<(document: number) => readonly Named[]> {
  const { values, ofDocument } = await load(COLUMNS[name]);
  const read = values.map(({ id, name: label }) => toValue(name, id, label));
  return (document) => (ofDocument[document] ?? []).flatMap((place) => read[place] ?? []);
}

function toValue(name: FilterName, id: string, label: string): Named {
  if (name === 'year') return { id: id.slice(0, 4), name: id.slice(0, 4) };
  if (name === 'month')
    return { id: id.slice(5, 7), name: `Tháng ${String(Number(id.slice(5, 7)))}` };
  return { id, name: label };
}
