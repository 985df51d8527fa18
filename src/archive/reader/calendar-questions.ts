import { MODES, SESSIONS, type StoryData } from '../../model/index.ts';
import type { Archive } from '../archive.ts';
import { besideOf } from '../beside.ts';
import { monthsOfMeetings, weeksOfMonth, type MonthOfMeetings } from '../calendar.ts';
import { meetingOf, type MeetingView } from './meeting-view.ts';

export interface CalendarView {
  path: string;
  year: number;
  month: number;
  /** Rows from Monday to Sunday; day 0 where a row reaches into another month. */
  weeks: readonly (readonly { day: number; meetings: number }[])[];
  /** Days on which a meeting began, in their order; day 0 for those that began in an earlier month. */
  days: readonly { day: number; meetings: readonly DatedMeeting[] }[];
  /** Addresses of the months with meetings before and after this one. */
  older: string | undefined;
  newer: string | undefined;
}

export interface DatedMeeting extends MeetingView {
  session: string | undefined;
  mode: string | undefined;
  place: StoryData['event']['place'];
}

export interface CalendarYear {
  year: number;
  months: readonly { month: number; path: string; count: number }[];
}

/** The months of a year, and the years beside it that have meetings: no more, so that these pages stay. */
export interface CalendarYearView extends CalendarYear {
  /** The older year first, each with the address of its month that is nearest. */
  beside: readonly { year: number; path: string }[];
}

/** The newest month first. */
export function calendarMonths(archive: Archive): Pick<MonthOfMeetings, 'year' | 'month'>[] {
  return monthsOfMeetings(archive).map(({ year, month }) => ({ year, month }));
}

export function calendarMonth(
  archive: Archive,
  year: number,
  month: number,
): CalendarView | undefined {
  const months = monthsOfMeetings(archive);
  const index = months.findIndex((each) => each.year === year && each.month === month);
  const found = months[index];
  return (
    found && {
      path: found.path,
      year,
      month,
      weeks: weeksOfMonth(year, month).map((week) =>
        week.map((day) => ({ day, meetings: day === 0 ? 0 : countOn(found, day) })),
      ),
      days: daysOf(archive, found),
      older: months[index + 1]?.path,
      newer: index > 0 ? months[index - 1]?.path : undefined,
    }
  );
}

/** Every month with meetings, the newest year first, its months in their order. */
export function calendarYears(archive: Archive): CalendarYear[] {
  return [...Map.groupBy(monthsOfMeetings(archive), ({ year }) => year)].map(([year, months]) => ({
    year,
    months: months
      .toReversed()
      .map(({ month, path, meetings }) => ({ month, path, count: meetings.length })),
  }));
}

export function calendarYear(archive: Archive, year: number): CalendarYearView | undefined {
  const beside = besideOf(calendarYears(archive), (each) => each.year === year).toReversed();
  const here = beside.find((each) => each.year === year);
  return (
    here && {
      ...here,
      beside: beside.flatMap(({ year: other, months }) => {
        const nearest = months.at(other < year ? -1 : 0);
        return other === year || nearest === undefined ? [] : [{ year: other, path: nearest.path }];
      }),
    }
  );
}

function countOn({ year, month, meetings }: MonthOfMeetings, day: number): number {
  const two = (n: number): string => String(n).padStart(2, '0');
  const date = `${String(year)}-${two(month)}-${two(day)}`;
  return meetings.filter(
    ({ data: { event } }) => event.start <= date && date <= (event.end ?? event.start),
  ).length;
}

function daysOf(
  archive: Archive,
  { year, month, meetings }: MonthOfMeetings,
): CalendarView['days'] {
  const prefix = `${String(year)}-${String(month).padStart(2, '0')}-`;
  const byDay = Map.groupBy(meetings, ({ data: { event } }) =>
    event.start.startsWith(prefix) ? Number(event.start.slice(8, 10)) : 0,
  );
  return [...byDay].map(([day, ofDay]) => ({
    day,
    meetings: ofDay.map((story) => {
      const { session, mode, place } = story.data.event;
      return {
        ...meetingOf(archive, story),
        session: session && SESSIONS[session],
        mode: mode && MODES[mode],
        place,
      };
    }),
  }));
}
