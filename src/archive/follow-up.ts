import type { StoryData } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { successorOf } from './questions.ts';
import type { Story } from './story.ts';

/** What became of the tasks that a story announced, and what was announced before it. */
export interface FollowUp {
  /** The story that reports on the period for which this one announced tasks. */
  later: Story | undefined;
  /** The stories on whose tasks this one reports, the newest first. */
  earlier: readonly Story[];
}

interface Span {
  from: string;
  to: string;
}

const NONE: FollowUp = { later: undefined, earlier: [] };
const known = new WeakMap<Archive, ReadonlyMap<Story, FollowUp>>();

export function followUpOf(archive: Archive, story: Story): FollowUp {
  const found = known.get(archive) ?? findFollowUps(archive);
  known.set(archive, found);
  return found.get(story) ?? NONE;
}

/** The period for which a story announces tasks; a story that does not say means the one that comes next. */
function announcedPeriod({ period, nextPeriod }: StoryData): Span | undefined {
  if (nextPeriod !== undefined) return nextPeriod;
  if (period === undefined) return undefined;
  const year = Number(period.to.slice(0, 4));
  const month = Number(period.to.slice(5, 7));
  if (period.type === 'năm' || month === 12) return wholeYear(year + 1);
  if (period.type !== '6 tháng' && period.type !== '9 tháng') return undefined;
  const next = String(month + 1).padStart(2, '0');
  return { from: `${String(year)}-${next}-01`, to: `${String(year)}-12-31` };
}

function wholeYear(year: number): Span {
  return { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` };
}

/** An agency and the one that it became are one. */
function findFollowUps(archive: Archive): Map<Story, FollowUp> {
  const presentIds = new Map(
    archive.agencies.map((agency) => [agency.id, successorOf(archive, agency)?.id ?? agency.id]),
  );
  const oldestFirst = archive.stories
    .filter(({ data }) => data.period !== undefined)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  const reports = Map.groupBy(
    oldestFirst,
    ({ data }) => `${presentIds.get(data.host) ?? data.host} ${data.period?.to ?? ''}`,
  );
  const laterOf = (story: Story): Story | undefined => {
    const announced = announcedPeriod(story.data);
    if (announced === undefined || story.data.tasks.length === 0) return undefined;
    const { from, to } = announced;
    const host = presentIds.get(story.data.host) ?? story.data.host;
    return reports
      .get(`${host} ${to}`)
      ?.find((each) => dayOf(each) > dayOf(story) && (each.data.period?.from ?? '9999') <= from);
  };
  const pairs = oldestFirst.map((story) => ({ story, later: laterOf(story) }));
  const earlierOf = Map.groupBy(pairs, ({ later }) => later);
  return new Map(
    pairs.map(({ story, later }) => [
      story,
      {
        later,
        earlier: (earlierOf.get(story) ?? []).map(({ story: earlier }) => earlier).reverse(),
      },
    ]),
  );
}

function dayOf({ data }: Story): string {
  return data.event.start;
}
