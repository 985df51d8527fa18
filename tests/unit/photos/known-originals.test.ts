import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openKnownOriginals, type Stamp } from '../../../src/photos/known-originals.ts';
import { temporaryFolder } from '../../support/newsroom/folder.ts';

const NOW = Date.UTC(2026, 0, 5);
const OLD: Stamp = { ino: 7, size: 1000, mtimeMs: NOW - 60_000, ctimeMs: NOW - 50_000 };
const [ONE, TWO] = ['1'.repeat(32), '2'.repeat(32)];

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  folder = join(temporary.folder, 'cache', 'originals');
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await remove();
});

test('knows nothing at first', () => {
  expect(openKnownOriginals(folder).find({ stamp: OLD })).toBeUndefined();
});

test('knows a file that did not change, in another process too', async () => {
  const known = openKnownOriginals(folder);
  await known.remember({ stamp: OLD }, ONE);
  expect(known.find({ stamp: { ...OLD } })).toBe(ONE);
  expect(openKnownOriginals(folder).find({ stamp: OLD })).toBe(ONE);
});

test.each<[string, Partial<Stamp>]>([
  ['another file', { ino: 8 }],
  ['of another size', { size: 1001 }],
  ['changed since', { mtimeMs: OLD.mtimeMs + 0.5 }],
  ['put in its place with its time preserved', { ctimeMs: OLD.ctimeMs + 1 }],
])('does not know a file that is %s', async (_, change) => {
  const known = openKnownOriginals(folder);
  await known.remember({ stamp: OLD }, ONE);
  expect(known.find({ stamp: { ...OLD, ...change } })).toBeUndefined();
});

test.each<[string, Partial<Stamp>]>([
  ['written', { mtimeMs: NOW - 1500 }],
  ['put in its place', { ctimeMs: NOW - 1500 }],
  ['dated in the future', { mtimeMs: NOW + 60_000 }],
])('does not trust a file just %s: it may change within the same tick', async (_, young) => {
  const known = openKnownOriginals(folder);
  const stamp = { ...OLD, ...young };
  await known.remember({ stamp }, ONE);
  expect(known.find({ stamp })).toBeUndefined();
  vi.mocked(Date.now).mockReturnValue(NOW + 3_600_000);
  await known.remember({ stamp }, TWO);
  expect(known.find({ stamp })).toBe(TWO);
});

test('knows a file by the name that git gives it, at once and for ever', async () => {
  const known = openKnownOriginals(folder);
  await known.remember({ blob: 'abc' }, ONE);
  expect(known.find({ blob: 'abc' })).toBe(ONE);
  expect(known.find({ blob: 'abd' })).toBeUndefined();
});

test('takes nothing for an answer that it did not write', async () => {
  const known = openKnownOriginals(folder);
  await known.remember({ blob: 'abc' }, ONE);
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const [file] = names.filter((entry) => entry.isFile());
  await writeFile(join(file!.parentPath, file!.name), ONE.slice(1));
  expect(known.find({ blob: 'abc' })).toBeUndefined();
});
