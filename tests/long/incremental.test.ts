import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareRenderer, type PreparedRenderer } from '../support/incremental/prepare-renderer.ts';
import { runSequence } from '../support/incremental/run-sequence.ts';

const SEQUENCES = 200;
/** Those before are run by every `npm test`. */
const FIRST = 16;
const seeds = Array.from({ length: SEQUENCES }, (_, index) => FIRST + index);

let folder: string;
let prepared: PreparedRenderer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tin-incremental-'));
  prepared = await prepareRenderer(folder);
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(seeds)('publishing changes alone leads to the same site, seed %i', async (seed) => {
  const { log, differences } = await runSequence(prepared, { seed, folder });
  expect(differences, log.join('\n')).toEqual([]);
  await rm(join(folder, `sequence-${String(seed)}`), { recursive: true });
});
