import type { StoryData } from '../../model/index.ts';
import type { PhotoView } from '../../model/index.ts';
import type { Archive } from '../archive.ts';
import { LIST_SIZE, type Section } from '../section.ts';
import type { Story } from '../story.ts';

/** What a feed says of a story. */
export interface FeedItem {
  /** `<yyyy>/<folder>`: permanent, whatever becomes of the address. */
  id: string;
  path: string;
  data: Pick<
    StoryData,
    'title' | 'lead' | 'kind' | 'byline' | 'publishedAt' | 'publishedAtKnown' | 'updatedAt'
  >;
  /** Name of the agency. */
  host: string;
  /** The cover first, without decoration. */
  photos: readonly PhotoView[];
}

export interface FeedView {
  /** Name of the kind or agency; nothing for the feed of all. */
  name: string | undefined;
  /** Address of the page whose stories these are. */
  path: string;
  /** Newest first. */
  items: readonly FeedItem[];
}

/** What a calendar says of a meeting. */
export interface Meeting {
  id: string;
  path: string;
  data: Pick<StoryData, 'title' | 'lead' | 'kind' | 'event' | 'publishedAt' | 'updatedAt'>;
  host: string;
}

/** How many meetings the calendar of all years holds; each year has its own. */
const MEETINGS = 100;

/** Where feeds stand, without outer slashes: the site itself, every kind, every agency. */
export function feedScopes(archive: Archive): string[] {
  return ['', ...sectionsOf(archive).map(scopeOf)];
}

/** The newest stories of the site (empty scope), a kind or an agency. */
export function newsFeed(archive: Archive, scope: string): FeedView | undefined {
  const section = sectionsOf(archive).find((each) => scopeOf(each) === scope);
  if (section === undefined && scope !== '') return undefined;
  return {
    name: section?.name,
    path: section?.path ?? '/',
    items: (section ?? archive).stories.slice(0, LIST_SIZE).map((story) => itemOf(archive, story)),
  };
}

/** Years in which meetings were held, newest first. */
export function meetingYears({ stories }: Archive): number[] {
  return [...new Set(stories.map(yearOfMeeting))].sort((a, b) => b - a);
}

/** Meetings by their day, newest first. */
export function meetings(archive: Archive, year?: number): Meeting[] {
  const wanted = archive.stories.filter(
    (story) => year === undefined || yearOfMeeting(story) === year,
  );
  const newestFirst = wanted.toSorted(
    (a, b) => compare(b.data.event.start, a.data.event.start) || compare(a.id, b.id),
  );
  return newestFirst
    .slice(0, year === undefined ? MEETINGS : undefined)
    .map((story) => meetingOf(archive, story));
}

function sectionsOf({ kinds, agencySections }: Archive): Section[] {
  return [...kinds, ...agencySections];
}

function scopeOf({ path }: Section): string {
  return path.replaceAll(/^\/|\/$/gu, '');
}

function itemOf(archive: Archive, { id, path, data, photos, cover }: Story): FeedItem {
  const { title, lead, kind, byline, publishedAt, publishedAtKnown, updatedAt } = data;
  const informative = photos.filter(({ decorative }) => !decorative);
  return {
    id,
    path,
    data: { title, lead, kind, byline, publishedAt, publishedAtKnown, updatedAt },
    host: archive.agency(data.host)?.data.name ?? '',
    photos: informative.toSorted((a, b) => Number(b === cover) - Number(a === cover)),
  };
}

function meetingOf(archive: Archive, { id, path, data }: Story): Meeting {
  const { title, lead, kind, event, publishedAt, updatedAt } = data;
  return {
    id,
    path,
    data: { title, lead, kind, event, publishedAt, updatedAt },
    host: archive.agency(data.host)?.data.name ?? '',
  };
}

function yearOfMeeting({ data }: Story): number {
  return Number(data.event.start.slice(0, 4));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
