import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDayLong,
  formatMoment,
  formatMonth,
  weekdayName,
} from '../../../src/text/format-date.ts';

describe('formatDay', () => {
  it.each([
    ['2021-07-05', '05/7/2021'],
    ['2021-01-05', '05/01/2021'],
    ['2021-02-28', '28/02/2021'],
    ['2021-03-01', '01/3/2021'],
    ['2016-12-29', '29/12/2016'],
    ['2020-10-07', '07/10/2020'],
  ])('writes %s as %s', (isoDate, written) => {
    expect(formatDay(isoDate)).toBe(written);
  });
});

it.each([
  ['2021-07-05', 'ngày 05 tháng 7 năm 2021'],
  ['2021-01-17', 'ngày 17 tháng 01 năm 2021'],
  ['2016-12-29', 'ngày 29 tháng 12 năm 2016'],
])('writes %s in full as "%s"', (isoDate, written) => {
  expect(formatDayLong(isoDate)).toBe(written);
});

it.each([
  ['2021-07', 'Tháng 7 năm 2021'],
  ['2021-02-10', 'Tháng 02 năm 2021'],
])('writes the month %s as "%s"', (isoMonth, written) => {
  expect(formatMonth(isoMonth)).toBe(written);
});

describe('formatMoment', () => {
  it.each([
    ['2021-07-26T15:31:00+07:00', '15:31, 26/7/2021'],
    ['2021-12-31T22:05:00Z', '05:05, 01/01/2022'],
  ])('writes %s as "%s"', (moment, written) => {
    expect(formatMoment(moment)).toBe(written);
  });

  it('does not guess the offset of a moment', () => {
    expect(() => formatMoment('2021-07-26T15:31:00')).toThrow(RangeError);
  });
});

it.each([
  ['2021-07-05', 'Thứ Hai'],
  ['2021-07-26', 'Thứ Hai'],
  ['2021-07-30', 'Thứ Sáu'],
  ['2016-12-29', 'Thứ Năm'],
  ['2022-01-01', 'Thứ Bảy'],
  ['2022-01-02', 'Chủ nhật'],
])('names the weekday of %s: %s', (isoDate, name) => {
  expect(weekdayName(isoDate)).toBe(name);
});
