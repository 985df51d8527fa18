import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { IndexReader } from '../../../../src/search/ask/index-reader.ts';
import { type Answer, SearchService } from '../../../../src/search/ask/search-service.ts';
import { unpack } from '../../../../src/search/ask/unpack.ts';
import { documentOf } from '../../../support/search/documents.ts';
import { writeIndex } from '../../../support/search/write-index.ts';

const STORIES = Array.from({ length: 7 }, (_, index) =>
  documentOf({ url: `/tin/${String(index)}/`, title: 'Hội nghị sơ kết' }),
);
const QUESTION = { query: 'so ket', filters: {}, order: 'best' } as const;
/** Of equals the newest come first: these are the last two. */
const LAST_TWO = /\/[01]\.pack$/u;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  await writeIndex(STORIES, folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function open(beforeLastTwo: () => Promise<void>): Promise<SearchService> {
  return new SearchService(
    await IndexReader.open(async (name) => {
      if (LAST_TWO.test(name)) await beforeLastTwo();
      return unpack(name, new Uint8Array(await readFile(path.join(folder, name))));
    }),
  );
}

const urlsOf = ({ hits }: Answer) => hits.map(({ url }) => url);

it('the first hits are told when the others are late', async () => {
  const { promise: firstAreShown, resolve } = Promise.withResolvers<Answer>();
  const service = await open(async () => {
    await firstAreShown;
  });
  const answer = await service.answer(QUESTION, 0, 10, resolve);
  const first = await firstAreShown;
  expect(urlsOf(first)).toEqual([6, 5, 4, 3, 2].map((index) => `/tin/${String(index)}/`));
  expect(first.total).toBe(7);
  expect(urlsOf(answer)).toEqual([...urlsOf(first), '/tin/1/', '/tin/0/']);
});

it('the first hits are not told alone when all come together', async () => {
  const onFirst = vi.fn();
  const service = await open(() => Promise.resolve());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  expect((await service.answer(QUESTION, 0, 10, onFirst)).hits).toHaveLength(7);
  vi.runAllTimers();
  vi.useRealTimers();
  expect(onFirst).not.toHaveBeenCalled();
});

it('the first hits are not told once another has failed', async () => {
  const onFirst = vi.fn();
  const service = await open(() => Promise.reject(new Error('gone')));
  await expect(service.answer(QUESTION, 0, 10, onFirst)).rejects.toThrow('gone');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(onFirst).not.toHaveBeenCalled();
});

it('no file is read twice, whatever is asked', async () => {
  const names: string[] = [];
  const reader = await IndexReader.open(async (name) => {
    names.push(name);
    return unpack(name, new Uint8Array(await readFile(path.join(folder, name))));
  });
  const service = new SearchService(reader);
  for (const query of ['so ket', 'so kett', 'hoi nghii', 'hoi nghi']) {
    service.prepare(query);
    expect((await service.answer({ ...QUESTION, query }, 0, 10)).hits).toHaveLength(7);
  }
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
});
