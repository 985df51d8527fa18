import { expect, test } from 'vitest';
import { weeksOfMonth } from '../../../src/archive/calendar.ts';
import { readerOf } from '../../support/archive/archive-of.ts';
import { storyEntry } from '../../support/stories.ts';

const on = (id: string, start: string, end?: string) =>
  storyEntry(id, { event: { start, ...(end === undefined ? {} : { end }) } });

test('a month has its days in rows from Monday to Sunday', () => {
  const weeks = weeksOfMonth(2021, 8);
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([0, 0, 0, 0, 0, 0, 1]);
  expect(weeks[5]).toEqual([30, 31, 0, 0, 0, 0, 0]);
});

test.each([
  [2020, 2, 29],
  [2021, 2, 28],
  [2021, 12, 31],
])('%i-%i has %i days', (year, month, days) => {
  expect(Math.max(...weeksOfMonth(year, month).flat())).toBe(days);
});

test('a month counts a meeting on each of its days and tells of it on the first', () => {
  const reader = readerOf([on('2021/a', '2021-07-05', '2021-07-06'), on('2021/b', '2021-07-05')]);
  const view = reader.calendarMonth(2021, 7);
  const counts = new Map(view?.weeks.flat().map(({ day, meetings }) => [day, meetings]));
  expect([4, 5, 6, 7].map((day) => counts.get(day))).toEqual([0, 2, 1, 0]);
  expect(view?.days.map(({ day, meetings }) => [day, meetings.length])).toEqual([[5, 2]]);
});

test('a meeting over the turn of a month, and of a year, stands in both', () => {
  const reader = readerOf([on('2021/a', '2021-12-30', '2022-01-02'), on('2021/b', '2021-05-02')]);
  expect(reader.calendarMonths()).toEqual([
    { year: 2022, month: 1 },
    { year: 2021, month: 12 },
    { year: 2021, month: 5 },
  ]);
  expect(reader.calendarMonth(2022, 1)?.days.map(({ day }) => day)).toEqual([0]);
  expect(reader.calendarMonth(2021, 12)).toMatchObject({
    older: '/lich-hoi-nghi/2021/05/',
    newer: '/lich-hoi-nghi/2022/01/',
  });
});

test('a wrong last day does not fill centuries with months', () => {
  expect(readerOf([on('2021/a', '2021-12-30', '2201-12-31')]).calendarMonths()).toHaveLength(12);
});

test('a month names the months of its year, and of other years the nearest one beside it', () => {
  const stories = ['2019-02', '2019-11', '2021-03', '2021-07', '2022-01', '2022-04', '2023-05'].map(
    (month) => on(`${month.slice(0, 4)}/tin-${month}`, `${month}-05`),
  );
  const view = readerOf(stories).calendarYear(2021);
  expect(view?.months.map(({ month, count }) => [month, count])).toEqual([
    [3, 1],
    [7, 1],
  ]);
  expect(view?.beside).toEqual([
    { year: 2019, path: '/lich-hoi-nghi/2019/11/' },
    { year: 2022, path: '/lich-hoi-nghi/2022/01/' },
  ]);
});
