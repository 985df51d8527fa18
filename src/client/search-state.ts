import type { FilterName, Filters } from '../search/ask/filters.ts';

/** All that decides what the search page shows; the address says the same. */
export interface SearchState {
  query: string;
  filters: Filters;
  order: 'best' | 'newest';
  /** From 1. */
  page: number;
}

/** Names in the address; each may stand there several times. */
const FILTER_KEYS: Readonly<Record<FilterName, string>> = {
  year: 'nam',
  month: 'thang',
  kind: 'loai',
  topic: 'chu-de',
  agency: 'don-vi',
  person: 'nguoi',
};
const FILTER_NAMES = Object.keys(FILTER_KEYS) as FilterName[];
const KEYS = { query: 'q', since: 'tu-ngay', until: 'den-ngay', order: 'xep', page: 'trang' };
const NEWEST = 'moi-nhat';
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const chosen = FILTER_NAMES.map((name) => [
    name,
    [...new Set(params.getAll(FILTER_KEYS[name]).filter((value) => value !== ''))],
  ]);
  const day = (key: string): string | undefined =>
    [params.get(key) ?? ''].find((value) => DAY.test(value));
  const page = Number(params.get(KEYS.page));
  return {
    query: (params.get(KEYS.query) ?? '').trim(),
    filters: {
      ...(Object.fromEntries(chosen.filter(([, values]) => (values?.length ?? 0) > 0)) as Filters),
      since: day(KEYS.since),
      until: day(KEYS.until),
    },
    order: params.get(KEYS.order) === NEWEST ? 'newest' : 'best',
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** The part of the address behind the path: `?q=dang+uy&nam=2021`, or nothing. */
export function writeState({ query, filters, order, page }: SearchState): string {
  const params = new URLSearchParams();
  if (query !== '') params.set(KEYS.query, query);
  for (const name of FILTER_NAMES) {
    for (const value of filters[name] ?? []) params.append(FILTER_KEYS[name], value);
  }
  if (filters.since !== undefined) params.set(KEYS.since, filters.since);
  if (filters.until !== undefined) params.set(KEYS.until, filters.until);
  if (order === 'newest') params.set(KEYS.order, NEWEST);
  if (page > 1) params.set(KEYS.page, String(page));
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** Whether there is nothing to show: no query, and no choice among all stories. */
export function isEmpty({ query, filters }: SearchState): boolean {
  return query === '' && countChosen(filters) === 0;
}

/** How many values of facets are chosen; a range of days counts as one. */
export function countChosen({ since, until, ...facets }: Filters): number {
  const values = Object.values(facets).reduce((sum, chosen) => sum + chosen.length, 0);
  return values + Number(since !== undefined || until !== undefined);
}
