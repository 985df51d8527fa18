import type { Archive } from './archive.ts';
import { once } from './once.ts';
import { storiesByYear, type MonthOfStories } from './questions.ts';
import type { Story } from './story.ts';

/** The list of all parts of the map of the site. */
export const MAP_INDEX = '/sitemap-index.xml';

/** Parts beside those of months: pages without stories, and news of these days. */
export const PAGES_PART = 'trang';
export const NEWS_PART = 'tin-moi';

export function mapPartPath(name: string): string {
  return `/sitemap/${name}.xml`;
}

/** The parts of a month: its stories, and the pages of their photos. */
export interface MonthParts extends MonthOfStories {
  storiesPart: string;
  photosPart: string | undefined;
}

export const monthParts = once((archive: Archive): MonthParts[] =>
  storiesByYear(archive)
    .flatMap(({ months }) => months)
    .map((month) => {
      const name = `${String(month.year)}-${String(month.month).padStart(2, '0')}`;
      const hasPhotos = month.stories.some(({ photos }) => photos.some(({ path }) => path));
      return {
        ...month,
        storiesPart: `tin-${name}`,
        photosPart: hasPhotos ? `anh-${name}` : undefined,
      };
    }),
);

const DAY_MS = 86_400_000;

/** News for search engines, which want no older than two days: of today and yesterday in Vietnam. */
export function storiesOfTheseDays({ stories, today }: Archive): Story[] {
  const yesterday = new Date(Date.parse(today) - DAY_MS).toISOString().slice(0, 10);
  return stories.filter(({ data }) => data.publishedAt.slice(0, 10) >= yesterday);
}
