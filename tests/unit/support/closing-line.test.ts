import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const VITEST = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
const REPORTER = path.join(ROOT, 'tests/support/closing-line.ts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'closing-line-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs Vitest on the given test files, with the reporter after the default one. */
function runTests(files: Record<string, string>): {
  lastLine: string | undefined;
  status: unknown;
} {
  for (const [name, code] of Object.entries(files)) writeFileSync(path.join(folder, name), code);
  const args = [
    'run',
    '--root',
    folder,
    '--globals',
    '--reporter=default',
    `--reporter=${REPORTER}`,
  ];
  const { stdout, status } = spawnSync(process.execPath, [VITEST, ...args], { encoding: 'utf8' });
  return { lastLine: stdout.trimEnd().split('\n').at(-1), status };
}

const PASSING = `test('a', () => {}); test('b', () => {});`;

test('the last line counts what passed, failed and was skipped', () => {
  const run = runTests({
    'passing.test.js': PASSING,
    'mixed.test.js': `test.skip('c', () => {}); test('d', () => { expect(1).toBe(2); });`,
  });
  expect(run).toEqual({ lastLine: '2 passed, 1 failed, 1 skipped', status: 1 });
});

test('a test file that cannot be loaded counts as one failure', () => {
  const run = runTests({ 'passing.test.js': PASSING, 'broken.test.js': `throw new Error('no');` });
  expect(run).toEqual({ lastLine: '2 passed, 1 failed, 0 skipped', status: 1 });
});

test('an error outside of any test counts as one failure', () => {
  const stray = `test('e', async () => { setTimeout(() => { throw new Error('late'); }, 1); await new Promise((r) => setTimeout(r, 50)); });`;
  const run = runTests({ 'stray.test.js': stray });
  expect(run).toEqual({ lastLine: '1 passed, 1 failed, 0 skipped', status: 1 });
});
