import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PhotoError } from '../../../src/photos/photo-error.ts';
import { createPhotoStore, type PhotoStore } from '../../../src/photos/photo-store.ts';
import { temporaryFolder } from '../../support/newsroom/folder.ts';
import { jpegOf, SMALL_SETTINGS } from './support/make-photo.ts';

const jpeg = await jpegOf({ widthPx: 400, heightPx: 300 });

let folder: string;
let store: PhotoStore;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  store = createPhotoStore({ cacheDir: join(folder, 'cache'), settings: SMALL_SETTINGS });
});

afterAll(() => remove());

async function refusalOf(name: string): Promise<PhotoError> {
  const outcome: unknown = await store
    .derive({ file: join(folder, name), note: {} })
    .catch((error: unknown) => error);
  if (outcome instanceof PhotoError) return outcome;
  throw new Error(`${name} was not refused by a PhotoError`, { cause: outcome });
}

async function moving(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = ['#c00', '#0c0', '#00c'].map((background) => {
    const create = { width: 8, height: 8, channels: 3, background } as const;
    return sharp({ create }).png().toBuffer();
  });
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)"/>';
const HEIC = '\0\0\0\x18ftypheic\0\0\0\0mif1heic';

test.each([
  ['cut.jpg', jpeg.subarray(0, jpeg.length / 2), 'anh-khong-doc-duoc', 'bị hỏng'],
  ['header-only.jpg', jpeg.subarray(0, 30), 'anh-khong-doc-duoc', 'bị hỏng'],
  ['text.jpg', 'Biên bản hội nghị', 'anh-khong-doc-duoc', 'không phải ảnh'],
  ['page.jpg', '<!doctype html><script>', 'anh-khong-doc-duoc', 'không phải ảnh'],
  ['empty.jpg', '', 'anh-rong', '0 byte'],
  ['phone.jpg', HEIC, 'anh-heic', 'Tương thích nhất'],
  ['drawing.png', SVG, 'anh-dinh-dang', 'SVG'],
  ['scan.jpg', await sharp(jpeg).tiff().toBuffer(), 'anh-dinh-dang', 'TIFF'],
  ['bao-cao.jpg', '%PDF-1.7', 'anh-dinh-dang', 'PDF'],
  ['film.jpg', '\0\0\0\x18ftypisom\0\0\0\0isommp42', 'anh-dinh-dang', 'video'],
  ['still.gif', await sharp(jpeg).gif().toBuffer(), 'anh-dinh-dang', 'GIF'],
  ['moving.gif', await moving('gif'), 'anh-dong', 'ảnh tĩnh'],
  ['moving.webp', await moving('webp'), 'anh-dong', 'ảnh tĩnh'],
])('%s is refused for what it is', async (name, content, code, words) => {
  await writeFile(join(folder, name), content, 'latin1');
  const refusal = await refusalOf(name);
  expect(refusal).toMatchObject({ code, file: join(folder, name) });
  expect(refusal.message).toContain(`«${name}»`);
  expect(refusal.message).toContain(words);
});

test('a file that is not there is refused', async () => {
  expect(await refusalOf('khong-co.jpg')).toMatchObject({ code: 'anh-khong-thay' });
});

test('a folder is no photo', async () => {
  await mkdir(join(folder, 'thu-muc.jpg'));
  expect(await refusalOf('thu-muc.jpg')).toMatchObject({ code: 'anh-khong-thay' });
});

test('a file of too many pixels is refused before it is decoded', async () => {
  const wide = { width: 20_000, height: 6000, channels: 3, background: '#fff' } as const;
  await sharp({ create: wide }).png().toFile(join(folder, 'lon.png'));
  const refusal = await refusalOf('lon.png');
  expect(refusal.code).toBe('anh-qua-lon');
  expect(refusal.message).toContain('20000 × 6000 điểm ảnh');
});

test('a file of too many bytes is refused before it is read', async () => {
  await writeFile(join(folder, 'nang.jpg'), jpeg);
  await truncate(join(folder, 'nang.jpg'), 300_000_000);
  const refusal = await refusalOf('nang.jpg');
  expect(refusal.code).toBe('anh-qua-lon');
  expect(refusal.message).toContain('300 MB');
});

test('the message is NFC, however the file system writes the name', async () => {
  const name = 'Toàn cảnh.jpg';
  await writeFile(join(folder, name.normalize('NFD')), '');
  expect((await refusalOf(name.normalize('NFD'))).message).toContain(name.normalize('NFC'));
});

test('a refusal is not kept: a photo put right is taken', async () => {
  const file = join(folder, 'sua.jpg');
  await writeFile(file, 'hỏng');
  expect(await refusalOf('sua.jpg')).toMatchObject({ code: 'anh-khong-doc-duoc' });
  await writeFile(file, jpeg);
  expect(await store.derive({ file, note: {} })).toMatchObject({ widthPx: 400, heightPx: 300 });
});

test('one photo that must be replaced stops none of the others', async () => {
  await writeFile(join(folder, 'tot.jpg'), jpeg);
  await writeFile(join(folder, 'xau.jpg'), 'hỏng');
  const requests = ['tot.jpg', 'xau.jpg', 'tot.jpg', 'thieu.jpg'].map((name) => {
    return { file: join(folder, name), note: {} };
  });
  const outcomes = await store.deriveAll(requests);
  expect(
    outcomes.map((outcome) => (outcome instanceof PhotoError ? outcome.code : 'derived')),
  ).toEqual(['derived', 'anh-khong-doc-duoc', 'derived', 'anh-khong-thay']);
});
