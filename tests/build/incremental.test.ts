import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../support/archive/random.ts';
import { makeChangingSite } from '../support/archive/site-changes.ts';
import { compareFolders } from '../support/incremental/compare-folders.ts';
import { createIncrementalSite } from '../support/incremental/incremental-site.ts';
import { prepareRenderer, type PreparedRenderer } from '../support/incremental/prepare-renderer.ts';
import { runSequence } from '../support/incremental/run-sequence.ts';

const SEEDS = Array.from({ length: 15 }, (_, index) => index + 1);

let folder: string;
let prepared: PreparedRenderer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tin-incremental-'));
  prepared = await prepareRenderer(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(SEEDS)('publishing changes alone leads to the same site, seed %i', async (seed) => {
  const withAstro = seed === SEEDS.length;
  const { log, differences } = await runSequence(prepared, { seed, folder, withAstro });
  expect(differences, log.join('\n')).toEqual([]);
});

test('a photo that cannot be read holds back its story alone, in both ways to publish', async () => {
  const site = await createIncrementalSite(join(folder, 'held'), prepared);
  const { photos } = prepared;
  const random = createRandom(7);
  const content = await makeChangingSite(site.contentDir, { random, photos, stories: 6 });
  const now = new Date('2023-01-01T00:00:00Z');
  await site.rebuild(now);
  const files = await readdir(join(site.contentDir, 'news'), { recursive: true });
  const photo = join(site.contentDir, 'news', files.find((file) => file.endsWith('.jpg')) ?? '');
  const whole = await readFile(photo);
  await writeFile(photo, whole.subarray(0, 400));
  await content.changeBy('add');
  const outcome = await site.publish(now);
  expect(outcome).toMatchObject({ outcome: 'ready', held: [{ code: 'anh-khong-doc-duoc' }] });
  expect(await compareFolders(site.folders.current, await site.whole(now))).toEqual([]);
  await writeFile(photo, whole);
  expect(await site.publish(now)).toMatchObject({ outcome: 'ready', held: [] });
  expect(await compareFolders(site.folders.current, await site.whole(now))).toEqual([]);
});
