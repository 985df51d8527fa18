import { expect, test } from 'vitest';
import { describeWeights, overweight } from '../../../../src/release/weight/budgets.ts';
import { pageKindOf } from '../../../../src/release/weight/page-kinds.ts';
import type { KindWeight } from '../../../../src/release/weight/weigh-site.ts';

const STORY: KindWeight = {
  kind: 'story',
  address: '/tin-tuc/2021/so-ket/',
  firstViewBytes: 14 * 1024,
  scriptBytes: 5 * 1024,
  thirdParties: [],
};

test('a page at its budget is no complaint', () => {
  expect(overweight([STORY])).toEqual([]);
});

test('names the page, what it weighs and what it may', () => {
  expect(overweight([{ ...STORY, firstViewBytes: 14 * 1024 + 1 }])).toEqual([
    'Trang /tin-tuc/2021/so-ket/: HTML và CSS nặng 14,01 KB sau khi nén, quá mức 14 KB.',
  ]);
  expect(overweight([{ ...STORY, scriptBytes: 6 * 1024 }])).toEqual([
    'Trang /tin-tuc/2021/so-ket/: JavaScript nặng 6 KB sau khi nén, quá mức 5 KB.',
  ]);
});

test('allows the search page its program', () => {
  expect(overweight([{ ...STORY, kind: 'search', scriptBytes: 15 * 1024 }])).toEqual([]);
});

test('complains of what comes from another host', () => {
  expect(overweight([{ ...STORY, thirdParties: ['https://cdn.vidu.vn/a.js'] }])).toEqual([
    'Trang /tin-tuc/2021/so-ket/ tải https://cdn.vidu.vn/a.js từ máy chủ khác.',
  ]);
});

test('prints a line for every kind, with its budget', () => {
  const [, line] = describeWeights([STORY]).split('\n');
  expect(line?.trim().split(/\s{2,}/u)).toEqual([
    'story',
    '14.0 of 14.0 KB',
    '5.0 of 5.0 KB',
    '/tin-tuc/2021/so-ket/',
  ]);
});

test.each([
  ['/', 'home'],
  ['/tin-tuc/', 'latest'],
  ['/tin-tuc/trang/2/', 'numbered'],
  ['/tin-tuc/2021/so-ket/', 'story'],
  ['/nam/2021/07/', 'month'],
  ['/thu-vien-anh/nam/2021/', 'shelf'],
  ['/anh/2021/so-ket/anh-1/', 'photo'],
  ['/410/', 'fileGone'],
  ['/anh/khung/', undefined],
  ['/admin/', undefined],
])('%s is a page of the kind %s', (address, kind) => {
  expect(pageKindOf(address)).toBe(kind);
});
