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

/** Documents by the year of their meeting, the last year open, with the words that every site knows. */
export function sourceOf(documents: readonly SearchDocument[]): SearchSource {
  const byYear = Map.groupBy(documents, ({ day }) => day.slice(0, 4));
  return {
    periods: [...byYear].map(([name, ofYear]) => ({
      name,
      digest: JSON.stringify(ofYear),
      documents: () => Promise.resolve(ofYear),
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
