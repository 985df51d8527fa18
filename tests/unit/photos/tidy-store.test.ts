import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { tidyStore } from '../../../src/photos/tidy-store.ts';
import { cachedPhoto, letGrowOld } from './support/cached-photo.ts';

const DAY_MS = 86_400_000;
const NOTHING: ReadonlySet<string> = new Set();
const later = (days: number): Date => new Date(Date.now() + days * DAY_MS);

async function twoPhotos() {
  const cached = await cachedPhoto();
  const store = cached.openStore();
  const request = { file: cached.original, note: { caption: 'Một' } };
  const used = await store.derive(request);
  await cached.openStore({ ...SETTINGS }).derive({ ...request, note: { caption: 'Hai' } });
  return { ...cached, request, used };
}

const SETTINGS = {
  avif: { widthsPx: [24], quality: 50, effort: 0 },
  jpeg: { maxWidthPx: 24, quality: 78 },
};

test('what is used stays, with the pixels that it was made from; the rest goes', async () => {
  const { cacheDir, cacheFiles, used, openStore, request } = await twoPhotos();
  const tidied = await tidyStore(cacheDir, { used: new Set([used.id]), now: later(3) });
  expect(tidied).toMatchObject({ kept: 1, removed: 2, damaged: [] });
  const media = await cacheFiles(/\/media\//u);
  expect(media.every((file) => file.includes(used.id))).toBe(true);
  expect(await cacheFiles(/pixels\.json$/u)).toHaveLength(1);
  expect(await cacheFiles(/\/originals\//u)).toHaveLength(1);
  expect(await openStore().derive(request)).toEqual(used);
});

test('what was made or asked for lately stays, used or not', async () => {
  const { cacheDir, cacheFiles } = await twoPhotos();
  const before = await cacheFiles(/./u);
  expect(await tidyStore(cacheDir, { used: NOTHING, now: later(1) })).toMatchObject({ removed: 0 });
  expect(await cacheFiles(/./u)).toEqual(before);
});

test('asking for a photo keeps it for another two days', async () => {
  const { cacheDir, cacheFiles, openStore, request, used } = await twoPhotos();
  for (const file of await cacheFiles(/./u)) await letGrowOld(file);
  await openStore().derive(request);
  for (const entry of await cacheFiles(/json$/u)) await letGrowOld(entry);
  await openStore().derive(request);
  await tidyStore(cacheDir, { used: NOTHING, now: later(1) });
  expect(await cacheFiles(/\/media\/.*\.json$/u)).toEqual([
    join(cacheDir, dirname(used.jpeg.url), `${used.id}.json`),
  ]);
});

test('everything goes when nothing is used, what was never finished too', async () => {
  const { cacheDir, cacheFiles, used } = await twoPhotos();
  const folder = dirname(join(cacheDir, used.jpeg.url));
  await writeFile(join(folder, '.unfinished.tmp'), '');
  await writeFile(join(folder, `${'f'.repeat(24)}-24.avif`), '');
  await tidyStore(cacheDir, { used: NOTHING, now: later(3) });
  expect(await cacheFiles(/./u)).toEqual([]);
});

test('a store that is not there needs no tidying', async () => {
  const { cacheDir } = await cachedPhoto();
  expect(await tidyStore(cacheDir, { used: NOTHING, now: new Date() })).toMatchObject({ kept: 0 });
});

test('within a month every photo is read once, and damage that no time tells is found', async () => {
  const { cacheDir, used, mediaFiles, openStore, request } = await twoPhotos();
  for (const file of mediaFiles(used)) await letGrowOld(file);
  await openStore().derive(request);
  const [file = ''] = mediaFiles(used);
  const whole = await readFile(file);
  await writeFile(file, Buffer.from(whole).fill(0, 40, 44));
  await letGrowOld(file);
  const plan = { used: new Set([used.id]) };
  const rounds = [];
  for (let day = 0; day < 30; day++) {
    rounds.push(await tidyStore(cacheDir, { ...plan, now: new Date(Date.now() + day * DAY_MS) }));
  }
  expect(rounds.flatMap(({ damaged }) => damaged)).toEqual([used.id]);
  expect(await openStore().derive(request)).toEqual(used);
  expect(await readFile(file)).toEqual(whole);
});

test('a used photo whose facts cannot be read is damaged', async () => {
  const { cacheDir, cacheFiles, used } = await twoPhotos();
  const [entry = ''] = await cacheFiles(new RegExp(`${used.id}\\.json$`, 'u'));
  await writeFile(entry, '{}');
  const { damaged } = await tidyStore(cacheDir, { used: new Set([used.id]), now: later(0) });
  expect(damaged).toEqual([used.id]);
});
