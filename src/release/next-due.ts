import type { StoryData } from '../model/index.ts';

interface Scheduled {
  data: Pick<StoryData, 'draft' | 'withdrawn' | 'publishedAt'>;
}

/** When the next story that waits for its time comes out, ISO 8601 in UTC; undefined when none waits. */
export function nextDue(stories: readonly Scheduled[], now: Date): string | undefined {
  const waiting = stories
    .filter(({ data: { draft, withdrawn } }) => !draft && withdrawn === undefined)
    .map(({ data }) => Date.parse(data.publishedAt))
    .filter((moment) => moment > now.getTime());
  // Too many for the arguments of Math.min at some day.
  const first = waiting.reduce((least, moment) => Math.min(least, moment), Infinity);
  return Number.isFinite(first) ? new Date(first).toISOString() : undefined;
}
