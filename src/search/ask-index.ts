import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Filters } from './ask/filters.ts';
import { IndexReader } from './ask/index-reader.ts';
import { SearchService } from './ask/search-service.ts';
import { unpack } from './ask/unpack.ts';

export interface AskedHit {
  url: string;
  title: string;
}

const HITS = 10;

/** Opens a written index as the search page does, for checks outside a browser. */
export async function openIndex(indexDir: string): Promise<SearchService> {
  const reader = await IndexReader.open(async (name) => {
    return unpack(name, new Uint8Array(await readFile(path.join(indexDir, name))));
  });
  return new SearchService(reader);
}

/**
 * The first results of a query, among those that pass the filters.
 *
 * @param indexDir the index's folder, such as `dist/chi-muc`
 * @throws {Error} when a file of the index is missing or damaged
 */
export async function askIndex(
  indexDir: string,
  query: string,
  filters: Filters = {},
): Promise<{ total: number; hits: AskedHit[] }> {
  const service = await openIndex(indexDir);
  const { total, hits } = await service.answer({ query, filters, order: 'best' }, 0, HITS);
  return {
    total,
    hits: hits.map(({ url, title }) => ({ url, title: title.map(({ text }) => text).join('') })),
  };
}
