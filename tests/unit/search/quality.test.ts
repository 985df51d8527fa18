import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import { openIndex } from '../../../src/search/ask-index.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { makeArchive } from '../../support/search/made-archive.ts';
import { makeQueries } from '../../support/search/made-queries.ts';
import {
  type JudgedQuery,
  readQueries,
  readSetPages,
  RELEVANCE_SET,
} from '../../support/search/relevance-set.ts';
import { TYPED_CLASSES } from '../../support/search/typed-queries.ts';
import { judge, type JudgedAnswer, scoreAll, scoreByClass } from '../../support/search/score.ts';
import { writeIndex } from '../../support/search/write-index.ts';

/** The level that the search promises, on pages and queries that it was and was not tuned on. */
const LEAST = { recallAt10: 0.97, mrr: 0.93 };

const folders = new Map<readonly SearchDocument[], Promise<string>>();

afterAll(async () => {
  for (const folder of folders.values()) await rm(await folder, { recursive: true, force: true });
});

/** The index of some documents; several sets of queries ask the same one. */
function indexOf(documents: readonly SearchDocument[]): Promise<string> {
  const known = folders.get(documents);
  if (known !== undefined) return known;
  const writing = mkdtemp(path.join(tmpdir(), 'tin-quality-')).then(async (folder) => {
    await writeIndex(documents, folder);
    return folder;
  });
  folders.set(documents, writing);
  return writing;
}

async function askAll(
  documents: readonly SearchDocument[],
  queries: readonly JudgedQuery[],
): Promise<JudgedAnswer[]> {
  const service = await openIndex(await indexOf(documents));
  const answers: JudgedAnswer[] = [];
  for (const query of queries) {
    const question = { query: query.q, filters: {}, order: 'best' } as const;
    const { hits } = await service.answer(question, 0, 10);
    answers.push(
      judge(
        query,
        hits.map(({ url }) => url),
      ),
    );
  }
  return answers;
}

const ARCHIVE = makeArchive(200, 2026);
const DOCUMENTS = ARCHIVE.map(({ document }) => document);

describe.each([
  [
    'the relevance set',
    async () =>
      askAll(
        await readSetPages(RELEVANCE_SET),
        await readQueries(path.join(RELEVANCE_SET, 'queries.json')),
      ),
  ],
  ['a made-up archive', () => askAll(DOCUMENTS, makeQueries(ARCHIVE, 6, 2026))],
  [
    'a made-up archive, typed in other ways',
    () => askAll(DOCUMENTS, makeQueries(ARCHIVE, 4, 31, TYPED_CLASSES)),
  ],
])('the search on %s', (_, ask) => {
  test('finds what answers, first, and always something', async () => {
    const answers = await ask();
    const { recallAt10, mrr, zeroHits } = scoreAll(answers);
    const weak = [...scoreByClass(answers)].filter(([, { mrr: ofClass }]) => ofClass < LEAST.mrr);
    expect(recallAt10, JSON.stringify(weak)).toBeGreaterThanOrEqual(LEAST.recallAt10);
    expect(mrr, JSON.stringify(weak)).toBeGreaterThanOrEqual(LEAST.mrr);
    expect(zeroHits).toBe(0);
  });
});
