import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareRenderer, type PreparedRenderer } from '../support/incremental/prepare-renderer.ts';
import { runSequence } from '../support/incremental/run-sequence.ts';

/** Two hundred; those before are run by every `npm test`. `SEEDS=100-150` runs some of them. */
const [first = 16, last = 215] = process.env['SEEDS']?.split('-').map(Number) ?? [];
const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index);

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
