import { monthOfCalendarPath } from './addresses.ts';
import type { Archive } from './archive.ts';
import type { Story } from './story.ts';

/** A month with at least one meeting. */
export interface MonthOfMeetings {
  year: number;
  /** 1 to 12 */
  month: number;
  path: string;
  /** By day, then as they were published. A meeting over the turn of a month stands in both. */
  meetings: readonly Story[];
}

/** A meeting that is said to last longer has a wrong day. */
const MOST_MONTHS = 12;

const known = new WeakMap<Archive, readonly MonthOfMeetings[]>();

/** The newest month first. */
export function monthsOfMeetings(archive: Archive): readonly MonthOfMeetings[] {
  const months = known.get(archive) ?? findMonths(archive.stories);
  known.set(archive, months);
  return months;
}

function findMonths(stories: readonly Story[]): MonthOfMeetings[] {
  const inMonths = stories
    .toReversed()
    .flatMap((story) => monthsOf(story).map((index) => ({ index, story })));
  return [...Map.groupBy(inMonths, ({ index }) => index)]
    .sort(([a], [b]) => b - a)
    .map(([index, ofMonth]) => {
      const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
      const meetings = ofMonth.map(({ story }) => story).sort(byDay);
      return { year, month, path: monthOfCalendarPath(year, month), meetings };
    });
}

/** Months counted from the year 0. */
function monthsOf({ data: { event } }: Story): number[] {
  const first = indexOf(event.start);
  const last = indexOf(event.end ?? event.start);
  const count = Math.min(Math.max(last - first, 0), MOST_MONTHS - 1) + 1;
  return Array.from({ length: count }, (_, index) => first + index);
}

function indexOf(isoDate: string): number {
  return Number(isoDate.slice(0, 4)) * 12 + Number(isoDate.slice(5, 7)) - 1;
}

function byDay(a: Story, b: Story): number {
  const [dayA, dayB] = [a.data.event.start, b.data.event.start];
  return dayA === dayB ? 0 : dayA < dayB ? -1 : 1;
}

/**
 * The days of a month as rows of a calendar, Monday first; 0 where a row reaches into another month.
 *
 * @param month 1 to 12
 */
export function weeksOfMonth(year: number, month: number): number[][] {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const weeks = Math.ceil((before + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = week * 7 + weekday - before + 1;
      return day >= 1 && day <= days ? day : 0;
    }),
  );
}
