import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { IndexReader } from '../../../../src/search/ask/index-reader.ts';
import { type Answer, SearchService } from '../../../../src/search/ask/search-service.ts';
import { makeArchive } from '../../../support/search/made-archive.ts';
import { SlowLine } from '../../../support/search/slow-line.ts';
import { writeIndex } from '../../../support/search/write-index.ts';

const STORIES = makeArchive(200, 7).map(({ document }) => document);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  await writeIndex(STORIES, folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

async function open(): Promise<{ line: SlowLine; reader: IndexReader; service: SearchService }> {
  const line = new SlowLine(folder);
  const reader = await line.waitFor(IndexReader.open(line.read));
  line.rounds.length = 0;
  return { line, reader, service: new SearchService(reader) };
}

const questionOf = (query: string) => ({ query, filters: {}, order: 'best' }) as const;
const isStory = (name: string): boolean => !name.includes('words-');
const runTimers = (): void => void vi.runAllTimers();

/** The first hits of a query, its whole answer, and what was fetched before the first. */
async function ask(query: string): Promise<{ first: Answer; whole: Answer; rounds: string[][] }> {
  const { line, service } = await open();
  const { promise: shown, resolve } = Promise.withResolvers<Answer>();
  const answer = service.answer(questionOf(query), 0, 10, resolve);
  answer.then(resolve, () => undefined);
  const first = await line.waitFor(shown, runTimers);
  const rounds = [...line.rounds];
  return { first, whole: await line.waitFor(answer, runTimers), rounds };
}

describe('the first hits', () => {
  test.each([
    ['xay dung nong thon moi', 2],
    ['Sở Thông tin và Truyền thông', 2],
    [`số ${STORIES[9]?.documents[0] ?? ''}`, 2],
    ['chuyeenr ddooir soos', 2],
    ['xa6y du7ng5 no6ng tho6n mo7i1', 2],
    ['nongthon moi', 2],
    ['xây dựng nông thpn mới', 3],
    ['xay dunh nong thon moi', 3],
    ['xay dung nong then moi', 3],
  ])('of “%s” are there after %i rounds', async (query, expected) => {
    const { first, rounds } = await ask(query);
    expect(first.hits).not.toEqual([]);
    expect(rounds).toHaveLength(expected);
  });

  test('wait for no other names, under which more is found', async () => {
    const { first, whole, rounds } = await ask('xay dung nong thon moi Ninh Binh');
    expect(rounds).toHaveLength(2);
    expect(whole.total).toBeGreaterThan(first.total);
    expect(whole.hits.slice(0, first.hits.length)).toEqual(first.hits);
  });
});

describe('a search', () => {
  test('asks for no file of words that are nowhere', async () => {
    const { line, service } = await open();
    await line.waitFor(service.answer(questionOf('qqqq wwww zzzz'), 0, 10), runTimers);
    expect(line.rounds.flat()).toEqual([]);
  });

  test('has the words of the open month from the start', async () => {
    const { line, reader, service } = await open();
    await line.waitFor(service.answer(questionOf('xay dung nong thon moi'), 0, 10), runTimers);
    const month = reader.start.tiers.at(-1)?.id ?? '';
    expect(reader.start.tiers).toHaveLength(2);
    expect(line.rounds.flat().filter((name) => name.startsWith(month))).toEqual([]);
  });

  test('fetches no stories while the reader types', async () => {
    const { line, service } = await open();
    service.prepare('chuyeenr ddooir soos');
    await line.pass();
    service.prepare('xay dung nong thpn moi');
    while (line.isAsked) await line.pass();
    expect(line.rounds.flat()).not.toEqual([]);
    expect(line.rounds.flat().filter(isStory)).toEqual([]);
  });

  test('has all but the stories when what was typed was put right meanwhile', async () => {
    const { line, service } = await open();
    service.prepare('xay dung nong thpn moi');
    while (line.isAsked) await line.pass();
    line.rounds.length = 0;
    const answer = service.answer(questionOf('xay dung nong thpn moi'), 0, 5);
    expect((await line.waitFor(answer, runTimers)).asked).toBe('xay dung nong thon moi');
    expect(line.rounds).toHaveLength(1);
    expect(line.rounds.flat().every(isStory)).toBe(true);
  });
});
