import {
  AGENCIES_PATH,
  agencyFiguresCsvPath,
  agencyFiguresPath,
  agencyYearPath,
  CALENDAR_PATH,
  DOCUMENTS_PATH,
  documentYearPath,
  libraryPath,
  newsPagePath,
  PEOPLE_PATH,
} from './addresses.ts';
import { meetingsByYear } from './agency-years.ts';
import type { Archive } from './archive.ts';
import { monthsOfMeetings } from './calendar.ts';
import { documentPagesOf } from './documents/documents.ts';
import { agenciesWithFigures } from './figures/series.ts';
import { numberedPagesOf, shelfPath, shelvesOf } from './library.ts';
import { MAP_INDEX, mapPartPath, monthParts } from './map-parts.ts';
import { namePagesOf } from './people/people.ts';
import { storiesByYear } from './questions.ts';
import type { Section } from './section.ts';

/** For other programs: all meetings, and all months with news. */
export const CALENDAR_FILE = '/lich-hoi-nghi.ics';
export const DATA_INDEX = '/api/v1/index.json';

/** Lists that are there whatever the archive holds. */
const ALWAYS = [
  '/',
  '/tin-tuc/',
  AGENCIES_PATH,
  PEOPLE_PATH,
  DOCUMENTS_PATH,
  CALENDAR_PATH,
  CALENDAR_FILE,
  DATA_INDEX,
  MAP_INDEX,
];
/** Below the pages of kinds and agencies. */
const FEEDS = ['rss.xml', 'atom.xml', 'feed.json'];

/** Addresses of all that gathers stories, and so may come and go with them. */
export function listAddresses(archive: Archive): Set<string> {
  const { numberedPages, kinds, topicSections, agencySections } = archive;
  return new Set([
    ...ALWAYS,
    libraryPath(''),
    ...numberedPages.map(({ n }) => newsPagePath(n)),
    ...storiesByYear(archive).flatMap(({ path, months }) => [
      path,
      ...months.map(({ path: month }) => month),
    ]),
    ...[...kinds, ...topicSections, ...agencySections].flatMap(pathsOfSection),
    ...[...shelvesOf(archive).values()].flatMap((shelf) => [
      shelfPath(shelf),
      ...numberedPagesOf(shelf).map((_, index) => shelfPath(shelf, index + 1)),
    ]),
    ...recordAddresses(archive),
    ...fileAddresses(archive),
  ]);
}

/** What other programs come back to: a feed or a calendar is subscribed to for years. */
function fileAddresses(archive: Archive): string[] {
  const feeds = [...archive.kinds, ...archive.agencySections].flatMap(({ path }) =>
    FEEDS.map((name) => `${path}${name}`),
  );
  const years = new Set(archive.stories.map(({ data }) => data.event.start.slice(0, 4)));
  const months = storiesByYear(archive).flatMap((year) =>
    year.months.map(({ month }) => `${String(year.year)}-${String(month).padStart(2, '0')}`),
  );
  return [
    ...feeds,
    ...Array.from(years, (year) => `${CALENDAR_PATH}${year}.ics`),
    ...months.map((month) => `/api/v1/news/${month}.json`),
    ...monthParts(archive).flatMap(({ storiesPart, photosPart }) =>
      [storiesPart, photosPart].flatMap((part) => (part === undefined ? [] : mapPartPath(part))),
    ),
  ];
}

function recordAddresses(archive: Archive): string[] {
  const documents = [...documentPagesOf(archive).values()];
  return [
    ...Array.from(namePagesOf(archive).values(), ({ path }) => path),
    ...documents.flatMap(({ path, year }) => [path, documentYearPath(year ?? 0)]),
    ...monthsOfMeetings(archive).map(({ path }) => path),
    ...agenciesWithFigures(archive).flatMap((id) => [
      agencyFiguresPath(id),
      agencyFiguresCsvPath(id),
    ]),
    ...archive.agencies.flatMap(({ id }) =>
      Array.from(meetingsByYear(archive, id).keys(), (year) => agencyYearPath(id, year)),
    ),
  ];
}

function pathsOfSection({ path, years }: Section): string[] {
  return [path, ...years.map((year) => year.path)];
}
