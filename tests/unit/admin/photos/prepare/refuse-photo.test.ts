import { expect, test } from 'vitest';
import { refuseFile, refuseImage } from '../../../../../admin/photos/prepare/refuse-photo.ts';

const PHOTO = {
  format: 'jpeg' as const,
  widthPx: 4000,
  heightPx: 3000,
  isAnimated: false,
  isCut: false,
};
const MEGABYTE = 1024 * 1024;

test('a phone photo is accepted', () => {
  expect(refuseFile({ name: 'a.jpg', size: 12 * MEGABYTE })).toBeUndefined();
  expect(refuseImage('a.jpg', PHOTO)).toBeUndefined();
});

test('a file of more than 60 MB is refused before it is read', () => {
  const refused = refuseFile({ name: 'a.jpg', size: 60 * MEGABYTE + 1 });
  expect(refused).toContain('quá 60 MB. Hãy thu nhỏ');
});

test.each([
  ['a.jpg', undefined, 'Tệp «a.jpg» không phải ảnh JPEG'],
  ['Phim.MOV', undefined, 'là video'],
  ['bao-cao.docx', undefined, '«Tệp đính kèm»'],
  ['a.webp', { ...PHOTO, isAnimated: true }, 'là ảnh động'],
  ['a.jpg', { ...PHOTO, isCut: true }, 'bị cụt'],
  ['a.jpg', { ...PHOTO, widthPx: 12_000, heightPx: 9_000 }, '108 triệu điểm ảnh'],
  ['a.jpg', { ...PHOTO, widthPx: 1, heightPx: 1 }, 'quá nhỏ (1 × 1'],
])('%s as %j is refused with its reason', (name, image, reason) => {
  expect(refuseImage(name, image)).toContain(reason);
});

test('the largest photo that is taken', () => {
  expect(refuseImage('a.jpg', { ...PHOTO, widthPx: 10_000, heightPx: 10_000 })).toBeUndefined();
});
