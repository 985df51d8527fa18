import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileSet } from '../../../src/photos/file-set.ts';
import { temporaryFolder } from '../../support/newsroom/folder.ts';

vi.mock('node:fs/promises', { spy: true });

const FILES = new Map([
  ['a.bin', Buffer.from('một')],
  ['b.bin', Buffer.from('hai')],
]);

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  folder = join(temporary.folder, 'x', 'y');
});

afterEach(() => remove());

const noSpace = () => Promise.reject(Object.assign(new Error('disk full'), { code: 'ENOSPC' }));

test('is not there before it is written', () => {
  expect(fileSet(folder, 'set.json').read()).toBeUndefined();
});

test('is read back as it was written', async () => {
  const set = fileSet<{ width: number }>(folder, 'set.json');
  await set.write({ width: 5 }, FILES);
  expect(set.read()).toEqual({ width: 5 });
  expect(await readFile(join(folder, 'b.bin'), 'utf8')).toBe('hai');
});

test('writes its list when all other files have their names', async () => {
  vi.mocked(fs.rename).mockClear();
  await fileSet(folder, 'set.json').write(1, FILES);
  const named = vi.mocked(fs.rename).mock.calls.map(([, to]) => to);
  expect(named).toEqual(['a.bin', 'b.bin', 'set.json'].map((name) => join(folder, name)));
});

test.each([
  ['writing', fs.writeFile],
  ['naming', fs.rename],
])('is not there, nor any part of it, when %s a file fails', async (_, step) => {
  vi.mocked<() => Promise<void>>(step as () => Promise<void>).mockImplementationOnce(noSpace);
  const set = fileSet(folder, 'set.json');
  await expect(set.write(1, FILES)).rejects.toThrow('disk full');
  expect(set.read()).toBeUndefined();
  expect(await readdir(folder)).toEqual([]);
});

test('an older set stays whole when writing the new one fails', async () => {
  const set = fileSet(folder, 'set.json');
  await set.write('cũ', FILES);
  vi.mocked(fs.rename).mockImplementationOnce(noSpace);
  await expect(set.write('mới', FILES)).rejects.toThrow('disk full');
  expect(set.read()).toBe('cũ');
});

test('a folder in the place of its list is not taken for a missing list', async () => {
  await mkdir(join(folder, 'set.json'), { recursive: true });
  await writeFile(join(folder, 'a.bin'), '');
  expect(() => fileSet(folder, 'set.json').read()).toThrow('EISDIR');
});
