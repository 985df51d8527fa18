import { describe, expect, it } from 'vitest';
import { isRealDay, partsOfDay, toVietnamMoment, vietnamToday } from '../../../src/text/dates.ts';

describe('toVietnamMoment', () => {
  it.each([
    ['2021-07-26T15:31:00+07:00', '2021-07-26T15:31:00+07:00'],
    ['2021-07-26T08:31:00Z', '2021-07-26T15:31:00+07:00'],
    ['2021-07-26T08:31:00.000Z', '2021-07-26T15:31:00+07:00'],
    ['2021-12-31T22:00+00:00', '2022-01-01T05:00:00+07:00'],
    ['2021-07-26T15:31:00+0700', '2021-07-26T15:31:00+07:00'],
    ['2024-02-29T00:00:00+07:00', '2024-02-29T00:00:00+07:00'],
  ])('reads %s as %s', (written, moment) => {
    expect(toVietnamMoment(written)).toBe(moment);
  });

  it.each([
    '2021-02-30T10:00:00+07:00',
    '2021-02-29T10:00:00Z',
    '2021-13-01T10:00:00Z',
    '2021-07-26T24:00:00Z',
    '2021-07-26T10:60:00Z',
    '2021-07-26T10:00:00',
    '2021-07-26T10:00:00+19:00',
    '2021-07-26',
    '26/07/2021 15:31',
    '',
  ])('refuses %s', (written) => {
    expect(toVietnamMoment(written)).toBeUndefined();
  });
});

describe('isRealDay', () => {
  it.each([
    ['2021-02-28', true],
    ['2021-02-30', false],
    ['2021-04-31', false],
    ['2021-7-5', false],
    ['2021-07-05T00:00:00Z', false],
  ])('says of %s: %s', (isoDate, real) => {
    expect(isRealDay(isoDate)).toBe(real);
  });

  it.each([0, 4, 100, 400, 1900, 1996, 2000, 2021, 2024, 2100])(
    'knows the days of the year %i as the platform does',
    (year) => {
      const two = (n: number): string => String(n).padStart(2, '0');
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const isoDate = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
          const time = new Date(`${isoDate}T00:00:00Z`);
          const isThere = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(isoDate);
          expect([isoDate, isRealDay(isoDate)]).toEqual([isoDate, isThere]);
        }
      }
    },
  );
});

it('takes the day that Vietnam has, not the one of UTC', () => {
  expect(vietnamToday(new Date('2021-12-31T17:00:00Z'))).toBe('2022-01-01');
  expect(vietnamToday(new Date('2021-12-31T16:59:59Z'))).toBe('2021-12-31');
});

it('does not read a day that is not on the calendar', () => {
  expect(() => partsOfDay('2021-02-30')).toThrow(RangeError);
});
