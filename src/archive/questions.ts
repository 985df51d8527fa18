import type { Archive } from './archive.ts';
import { monthPath, yearPath } from './addresses.ts';
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
export function storiesByYear({ stories }: Archive): YearOfStories[] {
  return [...Map.groupBy(stories, ({ data }) => Number(data.publishedAt.slice(0, 4)))].map(
    ([year, ofYear]) => ({
      year,
      path: yearPath(year),
      stories: ofYear,
      months: [...Map.groupBy(ofYear, ({ data }) => Number(data.publishedAt.slice(5, 7)))].map(
        ([month, ofMonth]) => ({ year, month, path: monthPath(year, month), stories: ofMonth }),
      ),
    }),
  );
}

/** The stories published just before and just after this one. */
export function neighboursOf(
  { stories }: Archive,
  story: Story,
): { older: Story | undefined; newer: Story | undefined } {
  const index = stories.findIndex(({ id }) => id === story.id);
  return { older: stories[index + 1], newer: index > 0 ? stories[index - 1] : undefined };
}

const WEIGHT = { host: 3, kind: 2, topic: 1 } as const;

/**
 * Older stories that share host, kind or topics, best first. Only older ones: a new story then
 * leaves the pages of all old stories as they are.
 */
export function relatedTo({ stories }: Archive, story: Story, count: number): Story[] {
  const index = stories.findIndex(({ id }) => id === story.id);
  return stories
    .slice(index + 1)
    .map((other) => ({ other, score: likeness(story, other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ other }) => other);
}

function likeness(a: Story, b: Story): number {
  const shared = a.data.topics.filter((topic) => b.data.topics.includes(topic)).length;
  return (
    (a.data.host === b.data.host ? WEIGHT.host : 0) +
    (a.data.kind === b.data.kind ? WEIGHT.kind : 0) +
    shared * WEIGHT.topic
  );
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
