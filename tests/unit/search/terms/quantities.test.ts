import { describe, expect, it } from 'vitest';

import { monthOfDay, readQuantities } from '../../../../src/search/terms/quantities.ts';

const forms = (text: string): string[] => readQuantities(text).map(({ form }) => form);

describe('readQuantities', () => {
  it.each([
    '5/7/2021',
    '05/07/2021',
    '05-07-2021',
    '5.7.2021',
    '2021-07-05',
    'ngày 5/7/2021.',
    'Ngày 05 tháng 7 năm 2021',
    'ngay 5 thang 7 nam 2021',
    '5 tháng 7, 2021',
    'ngày 05/7 năm 2021',
    '5/7/21',
  ])('reads the day in "%s"', (text) => {
    expect(forms(text)).toEqual(['@2021-07-05']);
  });

  it.each([
    'tháng 7/2021',
    'tháng 07 năm 2021',
    'thang 7 2021',
    '7/2021',
    'Tháng 7, năm 2021',
    'T7/2021',
    '07.2021',
    'tháng bảy năm 2021',
    'thang bay nam 2021',
  ])('reads the month in "%s"', (text) => {
    expect(forms(text)).toEqual(['@2021-07']);
  });

  it.each([
    ['1.234.567 đồng', '1234567'],
    ['6,80 tỷ', '6,8'],
    ['1.234,5', '1234,5'],
    ['12,0%', '12'],
  ])('reads the number in "%s"', (text, form) => {
    expect(forms(text)).toEqual([form]);
  });

  it.each([
    '107/2020/NĐ-CP',
    '32/7/2021',
    '13/2021',
    '5/2021/TT',
    '1/12',
    '2016-2020',
    '3.14',
    'giao ban công tác tháng năm 2019',
  ])('finds neither day nor number in "%s"', (text) => {
    expect(forms(text)).toEqual([]);
  });

  it('covers the words that belong to a date', () => {
    const [day] = readQuantities('Sáng ngày 5 tháng 7 năm 2021, họp');
    expect(day).toMatchObject({ from: 5, to: 28 });
  });
});

describe('monthOfDay', () => {
  it('knows the month of a day and of nothing else', () => {
    expect(['@2021-07-05', '@2021-07', '5'].map(monthOfDay)).toEqual([
      '@2021-07',
      undefined,
      undefined,
    ]);
  });
});
