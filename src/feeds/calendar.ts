import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Meeting } from '../archive/index.ts';
import { KINDS, MODES, SESSIONS } from '../model/index.ts';

interface CalendarOptions {
  name: string;
  description: string;
  siteUrl: string;
  /** Root-relative address of the page that shows the same meetings. */
  path: string;
}

const DAY_MS = 86_400_000;
/** RFC 5545, 3.1: text holds no control characters but tabs and ends of lines. */
const CONTROLS = /[^\P{Cc}\t\r\n]/gu;

/** iCalendar (RFC 5545). Every time in it comes from the stories, so that equal stories give equal bytes. */
export function calendar(meetings: readonly Meeting[], options: CalendarOptions): string {
  const { name, description, siteUrl, path } = options;
  const made = ical({
    name,
    description,
    prodId: { company: 'Tin Hội Nghị', product: 'Lịch hội nghị', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    url: new URL(path, siteUrl).href,
    events: meetings.map((meeting) => eventOf(meeting, siteUrl)),
  });
  return `${made.toString().replaceAll(CONTROLS, '')}\r\n`;
}

function eventOf({ id, path, data, host }: Meeting, siteUrl: string) {
  const { title, lead, kind, event, publishedAt, updatedAt } = data;
  const changed = new Date(updatedAt ?? publishedAt);
  const how = [
    event.session && SESSIONS[event.session],
    event.mode && MODES[event.mode],
    host,
  ].filter(Boolean);
  return {
    // The folder of a story stays when its address changes.
    id: `${id}@${new URL(siteUrl).hostname}`,
    stamp: changed,
    lastModified: changed,
    allDay: true,
    start: new Date(event.start),
    // The day after the last one (RFC 5545, 3.6.1).
    end: new Date(Date.parse(event.end ?? event.start) + DAY_MS),
    summary: title,
    description: `${how.join(' · ')}\n${lead}`,
    url: new URL(path, siteUrl).href,
    categories: [{ name: KINDS[kind] }],
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(event.place === undefined ? {} : { location: event.place }),
  };
}
