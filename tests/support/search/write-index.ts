import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import {
  writeSearchIndex,
  type SearchSource,
  type WrittenIndex,
} from '../../../src/search/build/write-search-index.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { KNOWN_SUCCESSIONS } from '../../../src/search/terms/known-successions.ts';
import { KNOWN_WORDS } from '../../../src/search/terms/known-words.ts';

/**
 * Documents by the time of their meeting, as the site parts them by that of their publication: years,
 * and the months of the last year. The words are those that every site knows.
 */
export function sourceOf(documents: readonly SearchDocument[]): SearchSource {
  const lastYear = documents
    .map(({ day }) => day.slice(0, 4))
    .reduce((a, b) => (a > b ? a : b), '');
  const byPeriod = Map.groupBy(documents, ({ day }) =>
    day.startsWith(lastYear) ? day.slice(0, 7) : day.slice(0, 4),
  );
  return {
    periods: [...byPeriod].map(([name, ofPeriod]) => ({
      name,
      digest: JSON.stringify(ofPeriod),
      documents: () => Promise.resolve(ofPeriod),
    })),
    groups: KNOWN_WORDS,
    successions: KNOWN_SUCCESSIONS,
  };
}

/** Writes an index of some documents, without a cache. */
export async function writeIndex(
  documents: readonly SearchDocument[],
  indexDir: string,
): Promise<WrittenIndex> {
  const cacheDir = await mkdtemp(path.join(tmpdir(), 'tin-search-cache-'));
  try {
    return await writeSearchIndex(sourceOf(documents), indexDir, cacheDir);
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
  }
}
