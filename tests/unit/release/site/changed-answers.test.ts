import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReader, type StoryEntry } from '../../../../src/archive/index.ts';
import { saveLatest } from '../../../../src/compile/compiled-content.ts';
import { createAnswerDigest } from '../../../../src/release/site/answer-digest.ts';
import { changedAnswers } from '../../../../src/release/site/changed-answers.ts';
import { archiveOf } from '../../../support/archive/archive-of.ts';
import { temporaryFolder } from '../../../support/newsroom/folder.ts';
import { siteData } from '../../../support/settings.ts';
import { storyEntry } from '../../../support/stories.ts';

const NOW = new Date('2030-01-01T00:00:00Z');
const COUNT = 1200;
const pathOf = (n: number): string => `/tin-tuc/2021/bai-${String(n)}/`;
const asked = (n: number): string => JSON.stringify(['story', pathOf(n)]);
const BEFORE = Array.from({ length: COUNT }, (_, n) => storyEntry(`2021/bai-${String(n)}`));
const PLACES = Array.from(BEFORE.keys());

let cacheDir: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder: cacheDir, remove } = await temporaryFolder());
});
afterEach(() => remove());

const rewritten = (places: readonly number[]): StoryEntry[] =>
  BEFORE.map((story, n) => (places.includes(n) ? { ...story, digest: 'another' } : story));

/** What a release of the stories `BEFORE` knows. */
function answersBefore(): Map<string, string> {
  const { answerTo } = openReader(archiveOf(BEFORE));
  const digest = createAnswerDigest();
  return new Map(PLACES.map((n) => [asked(n), digest(answerTo(asked(n)))]));
}

async function changedOf(here: StoryEntry[], inThread: StoryEntry[]): Promise<string[]> {
  const rest = { agencies: [], pages: [], site: siteData, topics: { topics: [] } };
  const search = { synonyms: [], successions: [] };
  const content = { ...rest, search, stories: inThread, code: 'c', keys: {} };
  await saveLatest(cacheDir, content, []);
  const compiled = { cacheDir, formerFile: undefined, now: NOW };
  const changed = await changedAnswers({ answers: answersBefore() }, openReader(archiveOf(here)), {
    compiled,
    worthThread: COUNT,
  });
  return [...changed].sort();
}

test('finds the same with a thread as without, wherever the change is', async () => {
  const places = [0, 250, 600, 1199];
  const now = rewritten(places);
  const alone = await changedAnswers({ answers: answersBefore() }, openReader(archiveOf(now)));
  expect([...alone].sort()).toEqual(places.map(asked).sort());
  expect(await changedOf(now, now)).toEqual([...alone].sort());
});

test('the thread takes a part of the questions, from their end', async () => {
  expect(await changedOf(BEFORE, rewritten([0, 1199]))).toEqual([asked(1199)]);
});

test('an error of the thread is heard', async () => {
  const compiled = { cacheDir, formerFile: undefined, now: NOW };
  const open = openReader(archiveOf(BEFORE));
  const asking = changedAnswers({ answers: answersBefore() }, open, { compiled, worthThread: 1 });
  await expect(asking).rejects.toThrow('Nothing has been compiled');
});
