import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import * as codec from '../../../src/photos/codec.ts';
import { createPhotoStore } from '../../../src/photos/photo-store.ts';
import { derivedFrom } from '../../../src/photos/publish-photos.ts';
import { cachedPhoto, type CachedPhoto } from './support/cached-photo.ts';
import { jpegOf, SMALL_SETTINGS } from './support/make-photo.ts';

vi.mock('../../../src/photos/codec.ts', { spy: true });

beforeEach(() => vi.resetAllMocks());

const openStore = ({ cacheDir }: CachedPhoto, cores = 2) =>
  createPhotoStore({ cacheDir, settings: SMALL_SETTINGS, cores, filesFollow: true });

/** Holds the encoding of every AVIF until it is let go. */
async function holdEncoding(): Promise<() => void> {
  const { encodeAvif } = await vi.importActual<typeof codec>('../../../src/photos/codec.ts');
  const held = Promise.withResolvers<undefined>();
  vi.mocked(codec.encodeAvif).mockImplementation(async (...args) => {
    await held.promise;
    return encodeAvif(...args);
  });
  return () => {
    held.resolve(undefined);
  };
}

test('a photo is known before its files are encoded, and is what it would be afterwards', async () => {
  const cached = await cachedPhoto();
  const store = openStore(cached);
  const letGo = await holdEncoding();
  const photo = await store.derive({ file: cached.original, note: { caption: 'Một' } });
  await expect(stat(cached.mediaFiles(photo)[0]!)).rejects.toThrow('ENOENT');
  letGo();
  await store.written();
  vi.mocked(codec.encodeAvif).mockClear();
  const request = { file: cached.original, note: { caption: 'Một' } };
  expect(await cached.openStore().derive(request)).toEqual(photo);
  expect(codec.encodeAvif).not.toHaveBeenCalled();
});

test('publishing waits for the files, and for the card that shows one of them', async () => {
  const cached = await cachedPhoto();
  const store = openStore(cached);
  const letGo = await holdEncoding();
  const request = { file: cached.original, note: {} };
  const image = await store.derive(request);
  const text = { title: 'Hội nghị', agency: 'Sở', site: 'Tin', day: '26/7/2021' };
  const ofCard = { text, photo: { image, focus: { x: 50, y: 50 } } };
  const card = await store.drawCard(ofCard);
  const outDir = join(cached.folder, 'dist');
  const publishing = store.publish(
    [
      derivedFrom(request, image),
      { photo: card, remake: () => Promise.reject(new Error('It is on its way')) },
    ],
    outDir,
  );
  letGo();
  expect(await publishing).toEqual({ files: 5 });
  const alone = await cachedPhoto();
  const plain = alone.openStore();
  const again = await plain.derive({ file: alone.original, note: {} });
  const drawn = await plain.drawCard({ ...ofCard, photo: { ...ofCard.photo, image: again } });
  expect(await readFile(join(outDir, card.jpeg.url))).toEqual(
    await readFile(join(alone.cacheDir, drawn.jpeg.url)),
  );
});

test('a card waits for the photos that it shows, and for no others', async () => {
  const cached = await cachedPhoto();
  const store = openStore(cached);
  const letGo = await holdEncoding();
  await store.derive({ file: cached.original, note: {} });
  const text = { title: 'Hội nghị', agency: 'Sở', site: 'Tin', day: '26/7/2021' };
  const card = await store.drawCard({ text, photo: undefined });
  const file = join(cached.cacheDir, card.jpeg.url);
  await expect.poll(() => stat(file).catch(() => undefined), { timeout: 5000 }).toBeDefined();
  letGo();
  await store.written();
});

test('all photos of a story are decoded before the first is encoded', async () => {
  const cached = await cachedPhoto();
  const files = await Promise.all(
    [0, 1, 2, 3, 4, 5].map(async (index) => {
      const file = join(cached.folder, `${String(index)}.jpg`);
      await writeFile(file, await jpegOf({ widthPx: 100 + index, heightPx: 60 }));
      return file;
    }),
  );
  const letGo = await holdEncoding();
  const store = openStore(cached, 3);
  const photos = await store.deriveAll(files.map((file) => ({ file, note: {} })));
  expect(photos.map((photo) => 'widthPx' in photo && photo.widthPx)).toEqual([
    100, 101, 102, 103, 104, 105,
  ]);
  letGo();
  await store.written();
});

test('a photo that cannot be read is refused at once, and no later', async () => {
  const cached = await cachedPhoto();
  const broken = join(cached.folder, 'b.jpg');
  await writeFile(broken, await jpegOf({ widthPx: 400, heightPx: 300 }));
  await truncate(broken, Math.floor((await stat(broken)).size / 2));
  const store = openStore(cached);
  const [refused, photo] = await store.deriveAll([
    { file: broken, note: {} },
    { file: cached.original, note: {} },
  ]);
  expect(refused).toMatchObject({ code: 'anh-khong-doc-duoc' });
  await store.written();
  expect(photo).toHaveProperty('id');
});

test('what goes wrong with the files is told to those who wait for them', async () => {
  const cached = await cachedPhoto();
  const store = openStore(cached);
  vi.mocked(codec.encodeAvif).mockRejectedValueOnce(new Error('no space left on device'));
  const request = { file: cached.original, note: {} };
  const photo = await store.derive(request);
  const publishing = store.publish([derivedFrom(request, photo)], join(cached.folder, 'dist'));
  await expect(publishing).rejects.toThrow('no space left');
});
