import type { Archive } from './archive.ts';
import { monthPath, yearPath } from './addresses.ts';
import { once } from './once.ts';
import { placesOf } from './places.ts';
import type { Agency, Story } from './story.ts';

export interface MonthOfStories {
  year: number;
  /** 1 to 12 */
  month: number;
  path: string;
  stories: readonly Story[];
}

export interface YearOfStories {
  year: number;
  path: string;
  stories: readonly Story[];
  months: readonly MonthOfStories[];
}

/** Years and months of publication (Vietnam time), newest first. */
export const storiesByYear = once(({ stories }: Archive): YearOfStories[] =>
  [...Map.groupBy(stories, ({ data }) => Number(data.publishedAt.slice(0, 4)))].map(
    ([year, ofYear]) => ({
      year,
      path: yearPath(year),
      stories: ofYear,
      months: [...Map.groupBy(ofYear, ({ data }) => Number(data.publishedAt.slice(5, 7)))].map(
        ([month, ofMonth]) => ({ year, month, path: monthPath(year, month), stories: ofMonth }),
      ),
    }),
  ),
);

/** The stories published just before and just after this one. */
export function neighboursOf(
  archive: Archive,
  story: Story,
): { older: Story | undefined; newer: Story | undefined } {
  const { stories } = archive;
  const index = placesOf(archive).indexById.get(story.id);
  // A withdrawn story stands in no row.
  if (index === undefined) return { older: undefined, newer: undefined };
  return { older: stories[index + 1], newer: index > 0 ? stories[index - 1] : undefined };
}

/** Moment of the last change of a story, as far as it is known. */
export function updateOf({ data }: Pick<Story, 'data'>): string {
  return data.updatedAt ?? data.publishedAt;
}

/** What the agency is called today: the end of its line of successors, when that is another one. */
export function successorOf(archive: Archive, agency: Agency): Agency | undefined {
  const seen = new Set([agency.id]);
  let last: Agency | undefined;
  let next = agency.data.successor;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    last = archive.agency(next) ?? last;
    next = archive.agency(next)?.data.successor;
  }
  return last;
}
