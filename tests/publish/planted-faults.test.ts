import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { compareFolders } from '../support/incremental/compare-folders.ts';
import { makeFaultSite, type FaultSite } from '../support/incremental/fault-site.ts';
import {
  forget,
  FORGOTTEN,
  FORGOTTEN_DATA,
  knownOf,
  makeNews,
  nameOf,
} from '../support/incremental/forgotten-questions.ts';
import {
  createIncrementalSite,
  type IncrementalSite,
} from '../support/incremental/incremental-site.ts';
import { FAULTS, SOUND, type Plant } from '../support/incremental/planted-faults.ts';
import { prepareRenderer, type PreparedRenderer } from '../support/incremental/prepare-renderer.ts';

const plant = vi.hoisted(() => ({}) as Plant);
vi.mock(import('../../src/release/site/answer-digest.ts'), async (original) => {
  const { plantAnswerDigest } = await import('../support/incremental/planted-faults.ts');
  return plantAnswerDigest(await original(), plant);
});
vi.mock(import('../../src/compile/compile-story.ts'), async (original) => {
  const { plantStoryKey } = await import('../support/incremental/planted-faults.ts');
  return plantStoryKey(await original(), plant);
});
vi.mock(import('../../src/release/site/site-parts.ts'), async (original) => {
  const { plantParts } = await import('../support/incremental/planted-faults.ts');
  return plantParts(await original(), plant);
});

const NOW = new Date('2021-01-01T00:00:00+07:00');
const A_MONTH_LATER = new Date('2021-02-01T00:00:00+07:00');
let folder: string;
let prepared: PreparedRenderer;
let site: IncrementalSite;
let content: FaultSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tin-planted-'));
  prepared = await prepareRenderer(folder);
  site = await createIncrementalSite(join(folder, 'site'), prepared);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every fault is planted into a site of which everything is known. */
beforeEach(async () => {
  Object.assign(plant, SOUND);
  site.take(prepared.templates.usual);
  await rm(site.contentDir, { recursive: true });
  content = await makeFaultSite(site.contentDir, prepared.photos);
  await site.rebuild(NOW);
});

async function differencesAfterPublishing(now = NOW): Promise<string[]> {
  const outcome = await site.publish(now);
  if (outcome.outcome !== 'ready') throw new Error(JSON.stringify(outcome));
  Object.assign(plant, SOUND);
  return compareFolders(site.folders.current, await site.whole(now));
}

test('without a fault every change of this file leads to the same site', async () => {
  for (const { prepare, change } of [
    ...FORGOTTEN.map(({ change: each }) => ({ change: each, prepare: undefined })),
    ...FAULTS,
  ]) {
    await prepare?.(content);
    await change(content);
  }
  expect(await differencesAfterPublishing()).toEqual([]);
});

test('without a fault what other programs read leads to the same site, a month later', async () => {
  await makeNews(content);
  await site.rebuild(NOW);
  for (const { change } of FORGOTTEN_DATA) await change(content);
  expect(await differencesAfterPublishing(A_MONTH_LATER)).toEqual([]);
});

test('a file for other programs that does not declare its question tells old things', async () => {
  await makeNews(content);
  await site.rebuild(NOW);
  await forget(
    site.folders,
    FORGOTTEN_DATA.map(({ question }) => question),
  );
  for (const { change } of FORGOTTEN_DATA) await change(content);
  const differences = await differencesAfterPublishing(A_MONTH_LATER);
  for (const { file } of FORGOTTEN_DATA) expect(differences).toContain(`different: ${file}`);
});

test.each(FORGOTTEN)('a page that does not declare $questions shows old things', async (fault) => {
  await forget(site.folders, fault.questions);
  await fault.change(content);
  expect(await differencesAfterPublishing()).not.toEqual([]);
});

test('there is a fault for every question that a page asks', async () => {
  await makeNews(content);
  await site.rebuild(NOW);
  const { state } = await knownOf(site.folders);
  const asked = new Set(Array.from(state.answers.keys(), nameOf));
  const planted = new Set<string>([
    ...FORGOTTEN.flatMap(({ questions }) => questions),
    ...FORGOTTEN_DATA.map(({ question }) => question),
  ]);
  expect([...planted].sort()).toEqual([...asked].sort());
});

test.each(FAULTS)(
  'a key without $left leaves old things',
  async ({ plant: fault, prepare, change }) => {
    Object.assign(plant, fault);
    await prepare?.(content);
    await site.rebuild(NOW);
    // The spare tree was made without the fault.
    await rm(site.folders.spareState, { force: true });
    await change(content);
    expect(await differencesAfterPublishing()).not.toEqual([]);
  },
);

test('the emblem of the settings stands at the head of a page', async () => {
  const home = await readFile(join(site.folders.current, 'index.html'), 'utf8');
  expect(home).toMatch(/<header[^]*<img class="emblem[^]*<\/header>/u);
});

test('other templates under the same fingerprint leave old pages', async () => {
  site.take(prepared.templates.disguised);
  expect(await differencesAfterPublishing()).not.toEqual([]);
});
