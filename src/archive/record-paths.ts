import type { Archive } from './archive.ts';
import {
  agencyFiguresPath,
  agencyYearPath,
  documentPath,
  documentYearPath,
  monthOfCalendarPath,
  personPath,
} from './addresses.ts';
import { agencyYears } from './reader/agency-year-questions.ts';
import { calendarMonths } from './reader/calendar-questions.ts';
import { documentSlugs, documentYears } from './reader/document-questions.ts';
import { agenciesOfFigures } from './reader/figure-questions.ts';
import { nameSlugs } from './reader/people-questions.ts';

/** Addresses of all pages of the record: people, documents, agencies over the years, the calendar. */
export function recordPaths(archive: Archive): string[] {
  return [
    ...['/nhan-su/', '/van-ban/', '/don-vi/', '/lich-hoi-nghi/', '/so-do-trang/'],
    ...nameSlugs(archive).map(personPath),
    ...documentSlugs(archive).map(documentPath),
    ...documentYears(archive).map(({ year }) => documentYearPath(year)),
    ...agenciesOfFigures(archive).map(agencyFiguresPath),
    ...agencyYears(archive).map(({ agency, year }) => agencyYearPath(agency, year)),
    ...calendarMonths(archive).map(({ year, month }) => monthOfCalendarPath(year, month)),
  ];
}
