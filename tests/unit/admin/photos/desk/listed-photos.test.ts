import { expect, test } from 'vitest';
import {
  changePhoto,
  countOtherCredits,
  fillCredit,
  lacksAlt,
  movePhoto,
  readPhotos,
  removePhoto,
} from '../../../../../admin/photos/desk/listed-photos.ts';

const LIST = [{ src: 'a.jpg' }, { src: 'b.jpg', credit: 'X. Phương' }, { src: 'c.jpg' }];
const names = (photos: readonly { src: string }[]): string =>
  photos.map(({ src }) => src[0]).join('');

test.each([
  [undefined, []],
  [{ decorative: false }, []],
  [['a.jpg'], [{ src: 'a.jpg' }]],
  [[{ src: 'a.jpg', alt: 'A', unknown: 1 }, null, 7], [{ src: 'a.jpg', alt: 'A', unknown: 1 }]],
  [[{ alt: 'A' }], [{ src: '', alt: 'A' }]],
])('%j is read as %j', (value, expected) => {
  expect(readPhotos(value)).toEqual(expected);
});

test.each([
  ['a.jpg', 1, 'bac'],
  ['a.jpg', 2, 'bca'],
  ['a.jpg', 9, 'bca'],
  ['c.jpg', -1, 'cab'],
  ['b.jpg', 1, 'abc'],
  ['x.jpg', 0, 'abc'],
])('%s moved to place %i gives %s', (src, to, expected) => {
  expect(names(movePhoto(LIST, src, to))).toBe(expected);
});

test('a change leaves the other photos the same objects', () => {
  const changed = changePhoto(LIST, 'b.jpg', { alt: 'B' });
  expect(changed[1]).toEqual({ src: 'b.jpg', credit: 'X. Phương', alt: 'B' });
  expect(changed[0]).toBe(LIST[0]);
  expect(names(removePhoto(LIST, 'b.jpg'))).toBe('ac');
});

test.each([
  [{}, true],
  [{ alt: '  ' }, true],
  [{ alt: 'Hội trường' }, false],
  [{ decorative: true }, false],
])('a photo with %j lacks its description: %j', (photo, expected) => {
  expect(lacksAlt({ src: 'a.jpg', ...photo })).toBe(expected);
});

test('one credit fills the empty ones, or all', () => {
  const credits = (isForAll: boolean) =>
    fillCredit(LIST, 'Văn Bình', isForAll).map(({ credit }) => credit);
  expect(credits(false)).toEqual(['Văn Bình', 'X. Phương', 'Văn Bình']);
  expect(credits(true)).toEqual(['Văn Bình', 'Văn Bình', 'Văn Bình']);
  expect(countOtherCredits(LIST, 'Văn Bình')).toBe(1);
  expect(countOtherCredits(LIST, 'X. Phương')).toBe(0);
});
