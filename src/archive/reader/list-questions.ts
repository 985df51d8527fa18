import type { Archive } from '../archive.ts';
import { storiesByYear, type MonthOfStories, type YearOfStories } from '../questions.ts';
import { LIST_SIZE } from '../section.ts';
import { waysIn as findWaysIn, type WayIn } from '../ways-in.ts';
import { cardOf, type StoryCard } from './views.ts';

export interface NewsPage {
  n: number;
  /** True when a page with newer stories follows. */
  hasNewer: boolean;
  /** Newest first. */
  stories: readonly StoryCard[];
}

export interface YearPage {
  path: string;
  /** The newest of the year. */
  stories: readonly StoryCard[];
  months: readonly { month: number; path: string; count: number }[];
}

export interface MonthPage {
  path: string;
  stories: readonly StoryCard[];
}

export function waysIn(archive: Archive): WayIn[] {
  return findWaysIn(archive);
}

/** Number of the page with the newest stories; 0 while nothing is out. */
export function lastNewsPage({ numberedPages }: Archive): number {
  return numberedPages.length;
}

export function newsPage({ numberedPages }: Archive, n: number): NewsPage | undefined {
  const found = numberedPages[n - 1];
  return found && { n, hasNewer: n < numberedPages.length, stories: found.stories.map(cardOf) };
}

export function years(archive: Archive): number[] {
  return storiesByYear(archive).map(({ year }) => year);
}

export function yearPage(archive: Archive, year: number): YearPage | undefined {
  const found = yearOf(archive, year);
  return (
    found && {
      path: found.path,
      stories: found.stories.slice(0, LIST_SIZE).map(cardOf),
      months: found.months.map(({ month, path, stories }) => ({
        month,
        path,
        count: stories.length,
      })),
    }
  );
}

export function months(archive: Archive): Pick<MonthOfStories, 'year' | 'month'>[] {
  return storiesByYear(archive).flatMap((each) =>
    each.months.map(({ year, month }) => ({ year, month })),
  );
}

export function monthPage(archive: Archive, year: number, month: number): MonthPage | undefined {
  const found = yearOf(archive, year)?.months.find((each) => each.month === month);
  return found && { path: found.path, stories: found.stories.map(cardOf) };
}

function yearOf(archive: Archive, year: number): YearOfStories | undefined {
  return storiesByYear(archive).find((each) => each.year === year);
}
