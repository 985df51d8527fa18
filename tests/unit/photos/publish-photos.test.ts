import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { DerivedPhoto } from '../../../src/photos/derived-photo.ts';
import { cachedPhoto } from './support/cached-photo.ts';

vi.mock('node:fs/promises', { spy: true });

async function derivedPhotos() {
  const { folder, original, openStore, mediaFiles } = await cachedPhoto();
  const store = openStore();
  const photos = [
    await store.derive(original, { caption: 'Một' }),
    await store.derive(original, { caption: 'Hai' }),
  ];
  const outDir = join(folder, 'dist');
  return { store, photos, outDir, mediaFiles };
}

const filesIn = async (outDir: string): Promise<string[]> => {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(outDir.length)).sort();
};

const addresses = (photos: DerivedPhoto[]): string[] =>
  photos.flatMap(({ avif, jpeg }) => [...avif, jpeg].map(({ url }) => url)).sort();

test('places the files, and nothing else, where the addresses say', async () => {
  const { store, photos, outDir, mediaFiles } = await derivedPhotos();
  await store.publish(photos, outDir);
  expect(await filesIn(outDir)).toEqual(addresses(photos));
  for (const file of photos.flatMap(mediaFiles)) {
    const published = file.replace('/cache/', '/dist/');
    expect(await readFile(published)).toEqual(await readFile(file));
  }
});

test('counts files and bytes, a photo named twice once', async () => {
  const { store, photos, outDir, mediaFiles } = await derivedPhotos();
  const sizes = await Promise.all(photos.flatMap(mediaFiles).map((file) => stat(file)));
  const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
  expect(await store.publish([...photos, ...photos], outDir)).toEqual({ files: 8, bytes });
});

test('leaves what is there, and says the same', async () => {
  const { store, photos, outDir } = await derivedPhotos();
  const first = await store.publish(photos, outDir);
  const file = join(outDir, photos[0]!.jpeg.url);
  const before = await stat(file);
  expect(await store.publish(photos, outDir)).toEqual(first);
  expect(await filesIn(outDir)).toEqual(addresses(photos));
  expect((await stat(file)).ino).toBe(before.ino);
});

test('takes no second room on the disk', async () => {
  const { store, photos, outDir, mediaFiles } = await derivedPhotos();
  await store.publish(photos, outDir);
  const [kept = ''] = mediaFiles(photos[0]!);
  expect((await stat(kept)).nlink).toBe(2);
});

test('replaces a published file of the wrong size and leaves the kept one whole', async () => {
  const { store, photos, outDir, mediaFiles } = await derivedPhotos();
  const kept = mediaFiles(photos[0]!).at(-1)!;
  const whole = await readFile(kept);
  const published = join(outDir, photos[0]!.jpeg.url);
  await mkdir(dirname(published), { recursive: true });
  await writeFile(published, 'half');
  await store.publish(photos, outDir);
  expect(await readFile(published)).toEqual(whole);
  expect(await readFile(kept)).toEqual(whole);
  expect(await filesIn(outDir)).toEqual(addresses(photos));
});

test('copies where no link can be made, such as to another file system', async () => {
  const { store, photos, outDir } = await derivedPhotos();
  vi.mocked(fs.link).mockImplementation(() =>
    Promise.reject(Object.assign(new Error('cross-device link'), { code: 'EXDEV' })),
  );
  await store.publish(photos, outDir);
  vi.mocked(fs.link).mockReset();
  expect(await filesIn(outDir)).toEqual(addresses(photos));
});

test('says what to do when the cache lost the photo since', async () => {
  const { store, photos, outDir, mediaFiles } = await derivedPhotos();
  await rm(mediaFiles(photos[0]!)[0]!);
  await expect(store.publish(photos, outDir)).rejects.toThrow('derive the photo again');
});
