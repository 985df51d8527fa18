import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openKnownOriginals, type Stamp } from '../../../src/photos/known-originals.ts';
import { temporaryFolder } from '../../support/newsroom/folder.ts';

const NOW = Date.UTC(2026, 0, 5);
const OLD: Stamp = { size: 1000, mtimeMs: NOW - 60_000, ctimeMs: NOW - 50_000 };

let journal: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  journal = join(temporary.folder, 'cache', 'originals.ndjson');
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await remove();
});

test('knows nothing at first', () => {
  expect(openKnownOriginals(journal).find('/a.jpg', OLD)).toBeUndefined();
});

test('knows a file that did not change, in the next process too', async () => {
  const known = openKnownOriginals(journal);
  await known.remember('/ảnh "1"\n.jpg', OLD, 'c1');
  expect(known.find('/ảnh "1"\n.jpg', OLD)).toBe('c1');
  expect(openKnownOriginals(journal).find('/ảnh "1"\n.jpg', OLD)).toBe('c1');
});

test.each<[string, string, Partial<Stamp>]>([
  ['of another name', '/b.jpg', {}],
  ['of another size', '/a.jpg', { size: 1001 }],
  ['changed since', '/a.jpg', { mtimeMs: OLD.mtimeMs + 0.5 }],
  ['put in its place with its time preserved', '/a.jpg', { ctimeMs: OLD.ctimeMs + 1 }],
])('does not know a file %s', async (_, path, change) => {
  const known = openKnownOriginals(journal);
  await known.remember('/a.jpg', OLD, 'c1');
  expect(known.find(path, { ...OLD, ...change })).toBeUndefined();
});

test.each<[string, Partial<Stamp>]>([
  ['written', { mtimeMs: NOW - 1500 }],
  ['put in its place', { ctimeMs: NOW - 1500 }],
  ['dated in the future', { mtimeMs: NOW + 60_000 }],
])('does not trust a file just %s: it may change within the same tick', async (_, young) => {
  const known = openKnownOriginals(journal);
  const stamp = { ...OLD, ...young };
  await known.remember('/a.jpg', stamp, 'c1');
  expect(known.find('/a.jpg', stamp)).toBeUndefined();
  vi.mocked(Date.now).mockReturnValue(NOW + 3_600_000);
  await known.remember('/a.jpg', stamp, 'c2');
  expect(known.find('/a.jpg', stamp)).toBe('c2');
});

test('takes the last word about a file', async () => {
  const known = openKnownOriginals(journal);
  await known.remember('/a.jpg', OLD, 'c1');
  await known.remember('/a.jpg', { ...OLD, size: 2 }, 'c2');
  const again = openKnownOriginals(journal);
  expect(again.find('/a.jpg', OLD)).toBeUndefined();
  expect(again.find('/a.jpg', { ...OLD, size: 2 })).toBe('c2');
});

test('keeps what two processes write', async () => {
  const [one, two] = [openKnownOriginals(journal), openKnownOriginals(journal)];
  await Promise.all([one.remember('/a.jpg', OLD, 'c1'), two.remember('/b.jpg', OLD, 'c2')]);
  const known = openKnownOriginals(journal);
  expect([known.find('/a.jpg', OLD), known.find('/b.jpg', OLD)]).toEqual(['c1', 'c2']);
});

test('a torn line spoils only itself', async () => {
  const known = openKnownOriginals(journal);
  await known.remember('/a.jpg', OLD, 'c1');
  const whole = await readFile(journal, 'utf8');
  await writeFile(journal, whole.slice(0, -5));
  await appendFile(journal, '\nnull\n{}\n["/c.jpg"]');
  await openKnownOriginals(journal).remember('/b.jpg', OLD, 'c2');
  const again = openKnownOriginals(journal);
  expect([again.find('/a.jpg', OLD), again.find('/b.jpg', OLD)]).toEqual([undefined, 'c2']);
});
