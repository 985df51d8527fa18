import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { precompress } from '../../../src/release/precompress.ts';
import { temporaryFolder, writeFileIn } from '../../support/newsroom/folder.ts';

const TEXT = 'Hội nghị tổng kết. '.repeat(50);
let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeFileIn(folder, 'tin/index.html', TEXT);
  await precompress(folder);
});

afterEach(() => remove());

const read = (path: string): Promise<Buffer> => readFile(join(folder, path));

test('a text gets two forms that hold it', async () => {
  expect(gunzipSync(await read('tin/index.html.gz')).toString()).toBe(TEXT);
  expect(brotliDecompressSync(await read('tin/index.html.br')).toString()).toBe(TEXT);
});

test('a text that changed gets new forms, in new files', async () => {
  const shared = (await stat(join(folder, 'tin/index.html.gz'))).ino;
  await rm(join(folder, 'tin/index.html'));
  await writeFileIn(folder, 'tin/index.html', TEXT.replaceAll('tổng', 'sơ  '));
  await precompress(folder);
  expect(gunzipSync(await read('tin/index.html.gz')).toString()).toContain('Hội nghị sơ');
  expect((await stat(join(folder, 'tin/index.html.gz'))).ino).not.toBe(shared);
});

test('a text that stays is not compressed again', async () => {
  await writeFile(join(folder, 'mark'), '');
  const before = await stat(join(folder, 'tin/index.html.br'));
  await precompress(folder);
  expect((await stat(join(folder, 'tin/index.html.br'))).ino).toBe(before.ino);
});

test('forms go with their text; photos and short texts get none', async () => {
  await rm(join(folder, 'tin/index.html'));
  await writeFileIn(folder, 'anh.jpg', TEXT);
  await writeFileIn(folder, 'ngan.txt', 'Ngắn');
  await precompress(folder);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual([
    'anh.jpg',
    'ngan.txt',
    'tin',
  ]);
});
