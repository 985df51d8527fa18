import type { StoryData, TopicsData } from '../../model/index.ts';
import type { Archive } from '../archive.ts';
import { storiesByYear, updateOf } from '../questions.ts';
import { LIST_SIZE } from '../section.ts';
import type { Agency, Story } from '../story.ts';

export interface DataMonth {
  /** `2021-07` */
  name: string;
  count: number;
  /** When one of its stories was last changed. */
  updatedAt: string;
}

export interface WithdrawnStory {
  id: string;
  path: string;
  data: Pick<StoryData, 'title'> & { withdrawn: NonNullable<StoryData['withdrawn']> };
}

/** Months of publication that have stories, newest first. */
export function dataMonths(archive: Archive): DataMonth[] {
  return storiesByYear(archive).flatMap(({ months }) =>
    months.map(({ year, month, stories }) => ({
      name: monthName(year, month),
      count: stories.length,
      updatedAt: stories.map(updateOf).reduce((a, b) => (a > b ? a : b)),
    })),
  );
}

/** Whole stories published in a month such as `2021-07`, newest first. */
export function storiesOfMonth(archive: Archive, name: string): readonly Story[] {
  const months = storiesByYear(archive).flatMap((year) => year.months);
  return months.find(({ year, month }) => monthName(year, month) === name)?.stories ?? [];
}

/** Whole stories, newest first. */
export function newestStories({ stories }: Archive): readonly Story[] {
  return stories.slice(0, LIST_SIZE);
}

export function withdrawnStories({ withdrawn }: Archive): WithdrawnStory[] {
  return withdrawn.flatMap(({ id, path, data: { title, withdrawn: why } }) =>
    why === undefined ? [] : [{ id, path, data: { title, withdrawn: why } }],
  );
}

export function allAgencies({ agencies }: Archive): readonly Agency[] {
  return agencies;
}

export function allTopics({ topics }: Archive): TopicsData['topics'] {
  return topics;
}

/** The moment of the last change of any story. */
export function lastUpdate({ stories }: Archive): string | undefined {
  return stories.map(updateOf).reduce<string | undefined>(later, undefined);
}

/**
 * The day until which what the site says of itself holds, half a year ahead; it moves once a month,
 * and so does the file that names it.
 */
export function validUntil({ today }: Archive): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month + 5, 1)).toISOString().slice(0, 10);
}

function monthName(year: number, month: number): string {
  return `${String(year)}-${String(month).padStart(2, '0')}`;
}

function later(a: string | undefined, b: string): string {
  return a !== undefined && a > b ? a : b;
}
