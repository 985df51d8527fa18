import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as codec from '../../../src/photos/codec.ts';
import { inspectMetadata } from '../../../src/photos/metadata/find-metadata.ts';
import type { PhotoNote } from '../../../src/photos/metadata/photo-note.ts';
import type { PhotoSettings } from '../../../src/photos/photo-settings.ts';
import { cachedPhoto, letGrowOld } from './support/cached-photo.ts';
import { picture, SMALL_SETTINGS } from './support/make-photo.ts';

vi.mock('../../../src/photos/codec.ts', { spy: true });
vi.mock('node:fs/promises', { spy: true });

const NOTE: PhotoNote = { caption: 'Toàn cảnh hội nghị', credit: 'Ảnh: Nguyễn Ặ' };
const { avif: AVIF, jpeg: JPEG } = SMALL_SETTINGS;
/** Three AVIF and one JPEG. */
const ENCODINGS_OF_A_PHOTO = 4;

beforeEach(() => vi.clearAllMocks());

const encodings = (): number =>
  vi.mocked(codec.encodeAvif).mock.calls.length + vi.mocked(codec.encodeJpeg).mock.calls.length;

const readings = (file: string): number =>
  vi.mocked(readFile).mock.calls.filter(([path]) => path === file).length;

describe('a photo derived before', () => {
  test('has the same id and is neither encoded nor read', async () => {
    const { original, openStore } = await cachedPhoto();
    const first = await openStore().derive({ file: original, note: NOTE });
    expect([encodings(), readings(original)]).toEqual([ENCODINGS_OF_A_PHOTO, 1]);
    expect(await openStore().derive({ file: original, note: NOTE })).toEqual(first);
    expect([encodings(), readings(original)]).toEqual([ENCODINGS_OF_A_PHOTO, 1]);
  });

  test('is not read for another note either', async () => {
    const { original, openStore } = await cachedPhoto();
    await openStore().derive({ file: original, note: NOTE });
    await openStore().derive({ file: original, note: {} });
    expect(readings(original)).toBe(1);
  });

  test('keeps its id under another name', async () => {
    const { original, folder, openStore } = await cachedPhoto();
    const first = await openStore().derive({ file: original, note: NOTE });
    await copyFile(original, join(folder, 'b.jpg'));
    expect(await openStore().derive({ file: join(folder, 'b.jpg'), note: NOTE })).toEqual(first);
    expect(encodings()).toBe(ENCODINGS_OF_A_PHOTO);
  });

  test.each([
    ['caption', { ...NOTE, caption: 'Đoàn chủ tịch' }],
    ['credit', { ...NOTE, credit: 'Ảnh: Tổ CNTT' }],
  ])('gets another id with another %s, the pixels stay', async (_, note) => {
    const { original, cacheDir, openStore } = await cachedPhoto();
    const first = await openStore().derive({ file: original, note: NOTE });
    const second = await openStore().derive({ file: original, note });
    expect(second.id).not.toBe(first.id);
    expect(encodings()).toBe(ENCODINGS_OF_A_PHOTO);
    const jpeg = await readFile(join(cacheDir, second.jpeg.url));
    expect(inspectMetadata(jpeg).notes).toEqual([note, note]);
    const before = await sharp(join(cacheDir, first.jpeg.url)).raw().toBuffer();
    expect(await sharp(jpeg).raw().toBuffer()).toEqual(before);
  });

  test('has one id for all ways to type the same note', async () => {
    const { original, openStore } = await cachedPhoto();
    const store = openStore();
    const first = await store.derive({ file: original, note: { caption: 'Đảng ủy' } });
    const typed = { caption: ' Đảng ủy\n'.normalize('NFD'), credit: ' ' };
    expect((await store.derive({ file: original, note: typed })).id).toBe(first.id);
  });

  test.each<[string, PhotoSettings]>([
    ['quality', { avif: { ...AVIF, quality: 40 }, jpeg: JPEG }],
    ['effort', { avif: { ...AVIF, effort: 1 }, jpeg: JPEG }],
    ['set of widths', { avif: { ...AVIF, widthsPx: [24, 48, 90] }, jpeg: JPEG }],
    ['JPEG quality', { avif: AVIF, jpeg: { ...JPEG, quality: 60 } }],
    ['JPEG width', { avif: AVIF, jpeg: { ...JPEG, maxWidthPx: 50 } }],
  ])('is made again with another %s', async (_, settings) => {
    const { original, openStore } = await cachedPhoto();
    const first = await openStore().derive({ file: original, note: NOTE });
    const second = await openStore(settings).derive({ file: original, note: NOTE });
    expect(second.id).not.toBe(first.id);
    expect(encodings()).toBe(2 * ENCODINGS_OF_A_PHOTO);
  });

  test('is made again when the original changes', async () => {
    const { original, openStore } = await cachedPhoto();
    const first = await openStore().derive({ file: original, note: NOTE });
    await picture({ widthPx: 90, heightPx: 90 }).jpeg().toFile(original);
    const second = await openStore().derive({ file: original, note: NOTE });
    expect(second.id).not.toBe(first.id);
    expect(second).toMatchObject({ widthPx: 90, heightPx: 90 });
  });

  test('is made again when another of the same size and time takes its place', async () => {
    const { original, openStore } = await cachedPhoto();
    const bytes = await readFile(original);
    const first = await openStore().derive({ file: original, note: NOTE });
    // Among the last of the coded pixels.
    bytes[bytes.length - 4] = (bytes[bytes.length - 4] ?? 0) ^ 1;
    await writeFile(original, bytes);
    await letGrowOld(original);
    expect((await openStore().derive({ file: original, note: NOTE })).id).not.toBe(first.id);
  });
});

const DAMAGES: [string, (file: string) => Promise<void>][] = [
  ['missing', (file) => rm(file)],
  ['cut short', async (file) => writeFile(file, (await readFile(file)).subarray(0, 100))],
  ['empty', (file) => writeFile(file, '')],
  ['not what was written', flipBit],
];

/** As long, but a bit in the middle is another. */
async function flipBit(file: string): Promise<void> {
  const bytes = await readFile(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 8;
  await writeFile(file, bytes);
  await letGrowOld(file);
}

describe('a damaged cache', () => {
  test.each(DAMAGES)('is labelled again when a published file is %s', async (_, damage) => {
    const { original, openStore, mediaFiles } = await cachedPhoto();
    const photo = await openStore().derive({ file: original, note: NOTE });
    for (const file of mediaFiles(photo)) {
      const whole = await readFile(file);
      await damage(file);
      expect(await openStore().derive({ file: original, note: NOTE })).toEqual(photo);
      expect(await readFile(file)).toEqual(whole);
    }
    expect(encodings()).toBe(ENCODINGS_OF_A_PHOTO);
  });

  test.each(DAMAGES)('is encoded again when the pixels are %s too', async (_, damage) => {
    const { original, openStore, cacheFiles } = await cachedPhoto();
    const photo = await openStore().derive({ file: original, note: NOTE });
    const files = await cacheFiles(/\.(?:avif|jpg)$/u);
    expect(files).toHaveLength(2 * ENCODINGS_OF_A_PHOTO);
    const whole = await Promise.all(files.map((file) => readFile(file)));
    for (const file of files) await damage(file);
    expect(await openStore().derive({ file: original, note: NOTE })).toEqual(photo);
    expect(encodings()).toBe(2 * ENCODINGS_OF_A_PHOTO);
    expect(await Promise.all(files.map((file) => readFile(file)))).toEqual(whole);
  });

  test.each(['', '{"about":', 'null', '{}', '[1]', '{"files":null}', '\0\0\0'])(
    'is made again when its lists hold %j',
    async (content) => {
      const { original, openStore, cacheFiles } = await cachedPhoto();
      const photo = await openStore().derive({ file: original, note: NOTE });
      const lists = await cacheFiles(/json$/u);
      expect(lists).toHaveLength(2);
      for (const list of lists) await writeFile(list, content);
      expect(await openStore().derive({ file: original, note: NOTE })).toEqual(photo);
    },
  );

  test('is made again when one digit of its lists is another', async () => {
    const { original, openStore, cacheFiles } = await cachedPhoto();
    const photo = await openStore().derive({ file: original, note: NOTE });
    for (const list of await cacheFiles(/json$/u)) {
      const text = await readFile(list, 'utf8');
      const spoilt = text.replace(/("widthPx":\d*)\d/u, (_, digits) => `${String(digits)}7`);
      await writeFile(list, spoilt);
    }
    expect(await openStore().derive({ file: original, note: NOTE })).toEqual(photo);
  });

  test('gives no damaged pixels to another caption, though their times are the same', async () => {
    const { original, openStore, cacheFiles } = await cachedPhoto();
    await openStore().derive({ file: original, note: NOTE });
    const pixels = await cacheFiles(/\/pixels\/.*(?:avif|jpg)$/u);
    for (const file of pixels) await letGrowOld(file);
    await openStore().derive({ file: original, note: {} });
    const whole = await Promise.all(pixels.map((file) => readFile(file)));
    for (const file of pixels) await flipBit(file);
    await openStore().derive({ file: original, note: { caption: 'Khác' } });
    expect(await Promise.all(pixels.map((file) => readFile(file)))).toEqual(whole);
  });

  test('is taken as it is when it was copied without its times', async () => {
    const { original, openStore, cacheFiles } = await cachedPhoto();
    await openStore().derive({ file: original, note: NOTE });
    for (const file of await cacheFiles(/./u)) await letGrowOld(file);
    vi.clearAllMocks();
    await openStore().derive({ file: original, note: NOTE });
    await openStore().derive({ file: original, note: {} });
    expect(encodings()).toBe(0);
  });

  test('may be thrown away whole', async () => {
    const { original, cacheDir, openStore } = await cachedPhoto();
    const photo = await openStore().derive({ file: original, note: NOTE });
    await rm(cacheDir, { recursive: true });
    expect(await openStore().derive({ file: original, note: NOTE })).toEqual(photo);
  });
});

describe('a photo that git knows', () => {
  test('is not read again under another path', async () => {
    const { original, folder, openStore } = await cachedPhoto();
    const request = { file: original, note: NOTE, blob: '5a5a' };
    const photo = await openStore().derive(request);
    const moved = join(folder, 'b.jpg');
    await copyFile(original, moved);
    expect(await openStore().derive({ ...request, file: moved })).toEqual(photo);
    expect([readings(original), readings(moved)]).toEqual([1, 0]);
  });

  test('is read when git calls it otherwise', async () => {
    const { original, openStore } = await cachedPhoto();
    const first = await openStore().derive({ file: original, note: NOTE, blob: 'a' });
    await picture({ widthPx: 90, heightPx: 90 }).jpeg().toFile(original);
    const second = await openStore().derive({ file: original, note: NOTE, blob: 'b' });
    expect(second.id).not.toBe(first.id);
  });
});

describe('at the same time', () => {
  test('one store derives a photo once, however often it is asked', async () => {
    const { original, openStore } = await cachedPhoto();
    const requests = Array.from({ length: 6 }, () => ({ file: original, note: NOTE }));
    const photos = await openStore().deriveAll(requests);
    expect(new Set(photos.map((photo) => JSON.stringify(photo))).size).toBe(1);
    expect(encodings()).toBe(ENCODINGS_OF_A_PHOTO);
  });

  test('two stores give the same and leave nothing unfinished', async () => {
    const { original, openStore, cacheFiles } = await cachedPhoto();
    const notes = [NOTE, NOTE, {}, {}];
    const work = notes.map((note) => openStore().derive({ file: original, note }));
    const [first, second, bare, bareToo] = await Promise.all(work);
    expect([second, bareToo]).toEqual([first, bare]);
    expect(await cacheFiles(/\.tmp$/u)).toEqual([]);
    expect(await openStore().derive({ file: original, note: NOTE })).toEqual(first);
  });
});
