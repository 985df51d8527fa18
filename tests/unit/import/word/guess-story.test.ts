import { expect, it } from 'vitest';
import { guessHost, guessKind, isAllCapitals } from '../../../../src/import/word/index.ts';

const AGENCIES = [
  { id: 'bo', names: ['Bộ Khoa học và Công nghệ', ''] },
  { id: 'so', names: ['Sở Khoa học và Công nghệ', 'Sở KH&CN'] },
  { id: 'khanh-hoa', names: ['Sở Khoa học và Công nghệ tỉnh Khánh Hòa', 'Sở KH&CN Khánh Hòa'] },
];

it.each([
  ['Hội nghị sơ kết 6 tháng', 'so-ket'],
  ['Hội nghị cán bộ, công chức năm 2021', 'can-bo-cong-chuc'],
  ['Tổng kết công tác thi đua', 'thi-dua'],
  ['Đảng ủy Sở họp', 'dang-doan-the'],
  ['Khai mạc triển lãm', undefined],
])('takes «%s» for the kind %s', (title, kind) => {
  expect(guessKind(title)).toBe(kind);
});

it.each([
  ['Sở KH&CN họp cùng Bộ Khoa học và Công nghệ', 'so'],
  ['Bộ Khoa học và Công nghệ làm việc với Sở KH&CN', 'bo'],
  ['Hội nghị của Sở Khoa học và Công nghệ Khánh Hòa', 'khanh-hoa'],
  ['Sở KHCN tỉnh Khánh Hoà họp', 'khanh-hoa'],
  ['SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH KHÁNH HÒA', 'khanh-hoa'],
  ['Không nêu đơn vị nào', undefined],
])('takes the agency named first in «%s»', (title, host) => {
  expect(guessHost({ title, lead: '', body: '' }, AGENCIES)).toBe(host);
});

it('takes numbers for no capitals', () => {
  expect([
    isAllCapitals('HỘI NGHỊ 2021'),
    isAllCapitals('2021'),
    isAllCapitals('Hội nghị'),
  ]).toEqual([true, false, false]);
});
