import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test.each(SEEDS)('publishing changes alone leads to the same site, sequence %i', async (seed) => {
  const withAstro = seed === SEEDS.length;
  const { log, differences } = await runSequence(prepared, { seed, folder, withAstro });
  expect(differences, log.join('\n')).toEqual([]);
});
