import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import * as syncFs from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { DerivedPhoto } from '../../../src/photos/derived-photo.ts';
import { derivedFrom, type MadePhoto } from '../../../src/photos/publish-photos.ts';
import { cachedPhoto, letGrowOld } from './support/cached-photo.ts';
import { picture } from './support/make-photo.ts';

vi.mock('node:fs/promises', { spy: true });
vi.mock('node:fs', { spy: true });

async function derivedPhotos() {
  const { folder, original, openStore, mediaFiles } = await cachedPhoto();
  const store = openStore();
  const made: MadePhoto[] = [];
  for (const caption of ['Một', 'Hai']) {
    const request = { file: original, note: { caption } };
    made.push(derivedFrom(request, await store.derive(request)));
  }
  const photos = made.map(({ photo }) => photo);
  return { store, original, made, photos, outDir: join(folder, 'dist'), mediaFiles };
}

const filesIn = async (outDir: string): Promise<string[]> => {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(outDir.length)).sort();
};

const addresses = (photos: DerivedPhoto[]): string[] =>
  photos.flatMap(({ avif, jpeg }) => [...avif, jpeg].map(({ url }) => url)).sort();

test('places the files, and nothing else, where the addresses say', async () => {
  const { store, made, photos, outDir, mediaFiles } = await derivedPhotos();
  await store.publish(made, outDir);
  expect(await filesIn(outDir)).toEqual(addresses(photos));
  for (const file of photos.flatMap(mediaFiles)) {
    const published = file.replace('/cache/', '/dist/');
    expect(await readFile(published)).toEqual(await readFile(file));
  }
});

test('counts files, a photo named twice once', async () => {
  const { store, made, outDir } = await derivedPhotos();
  expect(await store.publish([...made, ...made], outDir)).toEqual({ files: 8 });
});

test('leaves what is there, and says the same', async () => {
  const { store, made, photos, outDir } = await derivedPhotos();
  const first = await store.publish(made, outDir);
  const file = join(outDir, photos[0]!.jpeg.url);
  const before = await stat(file);
  expect(await store.publish(made, outDir)).toEqual(first);
  expect(await filesIn(outDir)).toEqual(addresses(photos));
  expect((await stat(file)).ino).toBe(before.ino);
});

test('takes no second room on the disk', async () => {
  const { store, made, photos, outDir, mediaFiles } = await derivedPhotos();
  await store.publish(made, outDir);
  const [kept = ''] = mediaFiles(photos[0]!);
  expect((await stat(kept)).nlink).toBe(2);
});

test('replaces a published file of the wrong size and leaves the kept one whole', async () => {
  const { store, made, photos, outDir, mediaFiles } = await derivedPhotos();
  const kept = mediaFiles(photos[0]!).at(-1)!;
  const whole = await readFile(kept);
  const published = join(outDir, photos[0]!.jpeg.url);
  await mkdir(dirname(published), { recursive: true });
  await writeFile(published, 'half');
  await store.publish(made, outDir);
  expect(await readFile(published)).toEqual(whole);
  expect(await readFile(kept)).toEqual(whole);
  expect(await filesIn(outDir)).toEqual(addresses(photos));
});

test('copies where no link can be made, such as to another file system', async () => {
  const { store, made, photos, outDir } = await derivedPhotos();
  vi.mocked(syncFs.linkSync).mockImplementation(() => {
    throw Object.assign(new Error('cross-device link'), { code: 'EXDEV' });
  });
  await store.publish(made, outDir);
  vi.mocked(syncFs.linkSync).mockReset();
  expect(await filesIn(outDir)).toEqual(addresses(photos));
});

const DAMAGES: [string, (file: string) => Promise<void>][] = [
  ['lost', (file) => rm(file)],
  ['cut short', async (file) => writeFile(file, (await readFile(file)).subarray(0, 99))],
  ['emptied', (file) => writeFile(file, '')],
  ['spoilt', spoil],
];

/** As a failing disk does: the same length, the same time. */
async function spoil(file: string): Promise<void> {
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0, 50, 60));
  await letGrowOld(file);
}

test.each(DAMAGES)('makes a photo again whose files were %s since', async (_, damage) => {
  const { store, original, made, photos, outDir, mediaFiles } = await derivedPhotos();
  const files = mediaFiles(photos[0]!);
  const whole = await Promise.all(files.map((file) => readFile(file)));
  // The store has seen them with these times before.
  for (const file of files) await letGrowOld(file);
  await store.derive({ file: original, note: { caption: 'Một' } });
  for (const file of files) await damage(file);
  await store.publish(made, outDir);
  const published = files.map((file) => file.replace('/cache/', '/dist/'));
  expect(await Promise.all(published.map((file) => readFile(file)))).toEqual(whole);
});

test('does not read what a release holds already', async () => {
  const { store, made, photos, outDir, mediaFiles } = await derivedPhotos();
  for (const file of photos.flatMap(mediaFiles)) await letGrowOld(file);
  await store.publish(made, outDir);
  const readSync = vi.mocked(syncFs.readFileSync);
  readSync.mockClear();
  await store.publish(made, `${outDir}-2`);
  const read = readSync.mock.calls.map(([file]) => String(file));
  expect(read.filter((file) => !file.endsWith('.json'))).toEqual([]);
});

test('puts the whole file in the place of a damaged one of the same size', async () => {
  const { store, made, photos, outDir, mediaFiles } = await derivedPhotos();
  await store.publish(made, outDir);
  const [file = ''] = mediaFiles(photos[0]!);
  const whole = await readFile(file);
  await spoil(file);
  await store.publish(made, outDir);
  expect(await readFile(file.replace('/cache/', '/dist/'))).toEqual(whole);
});

test('refuses to publish a photo whose original is another one since', async () => {
  const { store, made, original, photos, outDir, mediaFiles } = await derivedPhotos();
  await rm(mediaFiles(photos[0]!)[0]!);
  await picture({ widthPx: 90, heightPx: 90 }).jpeg().toFile(original);
  await expect(store.publish(made, outDir)).rejects.toThrow('from another original now');
});
