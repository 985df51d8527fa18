import { expect, test } from 'vitest';
import { addressPhotos } from '../../../src/archive/index.ts';

const pathsOf = (...names: string[]) =>
  addressPhotos(
    '/tin-tuc/2021/so-ket/',
    names.map((src) => ({ src, decorative: false })),
  ).map(({ path }) => path);

test('a photo stands below its story, under the name of its file', () => {
  expect(pathsOf('Toàn cảnh HỘI NGHỊ.JPG', 'IMG_0012.jpeg')).toEqual([
    '/anh/2021/so-ket/toan-canh-hoi-nghi/',
    '/anh/2021/so-ket/img-0012/',
  ]);
});

test('another order leaves every address', () => {
  const names = ['b.jpg', 'B.png', 'a.jpg', 'Ậ.jpg', 'a-2.jpg'];
  const byName = (order: readonly string[]) =>
    pathsOf(...order)
      .map((path, index) => `${order[index] ?? ''} ${path ?? ''}`)
      .sort();
  expect(byName(names.toReversed())).toEqual(byName(names));
});

test('names that differ in marks or endings only get addresses of their own', () => {
  const paths = pathsOf('a.jpg', 'A.png', 'Ậ.jpg', 'a-2.jpg', '….jpg', '!.jpg');
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths[3]).toBe('/anh/2021/so-ket/a-2/');
});

test('decoration has no page, and a photo that is listed twice has one', () => {
  const photos = [
    { src: 'a.jpg', decorative: true },
    { src: 'b.jpg', decorative: false },
    { src: 'b.jpg', decorative: false },
  ];
  expect(addressPhotos('/tin-tuc/2021/x/', photos).map(({ path }) => path)).toEqual([
    undefined,
    '/anh/2021/x/b/',
    '/anh/2021/x/b/',
  ]);
});
