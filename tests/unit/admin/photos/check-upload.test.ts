import { expect, test } from 'vitest';
import { checkUpload, MAX_MEGABYTES } from '../../../../admin/photos/check-upload.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const JPEG = bytes('\xff\xd8\xff\xe0....JFIF');
const PNG = bytes('\x89PNG\r\n\x1a\n....IHDR');
const HEIC = bytes('\0\0\0\x24ftypheic\0\0\0\0mif1');
const AVIF = bytes('\0\0\0\x20ftypavif\0\0\0\0mif1');
const PHOTOS = { imagesOnly: true, taken: new Set<string>() };
const FILES = { ...PHOTOS, imagesOnly: false };

test.each([
  ['Toàn cảnh hội nghị.JPG', 'toan-canh-hoi-nghi.jpg'],
  ['Toàn cảnh hội nghị.JPG'.normalize('NFD'), 'toan-canh-hoi-nghi.jpg'],
  ['Đồng chí Giám đốc (1).jpeg', 'dong-chi-giam-doc-1.jpg'],
  ['IMG_2021.png', 'img-2021.jpg'],
  ['大会.jpg', 'tep.jpg'],
])('a JPEG named %s is stored as %s', (name, stored) => {
  expect(checkUpload({ name, size: 9, head: JPEG }, PHOTOS)).toEqual({ name: stored });
});

test('the extension comes from what the file is', () => {
  expect(checkUpload({ name: 'a.jpg', size: 9, head: PNG }, PHOTOS)).toEqual({ name: 'a.png' });
  expect(checkUpload({ name: 'a.heic', size: 9, head: AVIF }, PHOTOS)).toEqual({ name: 'a.avif' });
});

test('a name that is taken is not taken again', () => {
  const taken = new Set(['a.jpg', 'a-2.jpg']);
  expect(checkUpload({ name: 'a.jpg', size: 9, head: JPEG }, { imagesOnly: true, taken })).toEqual({
    name: 'a-3.jpg',
  });
});

test.each([
  ['text that is called a photo', 'a.jpg', bytes('not a photo'), 'không phải ảnh JPEG'],
  ['a page that is called a photo', 'a.png', bytes('<!doctype html><script>'), 'không phải ảnh'],
  ['an SVG, which may hold scripts', 'a.svg', bytes('<svg onload="x"/>'), 'không phải ảnh'],
  ['a GIF', 'a.gif', bytes('GIF89a'), 'không phải ảnh'],
  ['a photo that browsers cannot show', 'a.heic', HEIC, 'không phải ảnh'],
])('%s is refused', (_, name, head, reason) => {
  expect(checkUpload({ name, size: 9, head }, PHOTOS)).toEqual({
    refused: expect.stringContaining(reason) as string,
  });
});

test('an empty file and one that is too large are refused', () => {
  const size = MAX_MEGABYTES * 1024 * 1024 + 1;
  expect(checkUpload({ name: 'a.jpg', size: 0, head: bytes('') }, PHOTOS)).toHaveProperty(
    'refused',
  );
  expect(checkUpload({ name: 'a.jpg', size, head: JPEG }, PHOTOS)).toEqual({
    refused: expect.stringContaining('10,0 MB') as string,
  });
});

test('documents may be attached, programs and pages not', () => {
  const head = bytes('%PDF-1.7');
  expect(checkUpload({ name: 'Báo cáo.PDF', size: 9, head }, FILES)).toEqual({
    name: 'bao-cao.pdf',
  });
  expect(checkUpload({ name: 'a.html', size: 9, head }, FILES)).toHaveProperty('refused');
  expect(checkUpload({ name: 'a.exe', size: 9, head }, FILES)).toHaveProperty('refused');
  expect(checkUpload({ name: 'khong-duoi', size: 9, head }, FILES)).toHaveProperty('refused');
});
