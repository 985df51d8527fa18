import type { Archive } from './archive.ts';
import { placesOf, type Places } from './places.ts';
import type { Story } from './story.ts';

const WEIGHT = { host: 3, kind: 2, topic: 1 } as const;

interface Candidate {
  index: number;
  score: number;
}

/**
 * Older stories that share host, kind or topics, best first, the newer of equals before. Only older
 * ones: a new story then leaves the pages of all old stories as they are.
 */
export function relatedTo(archive: Archive, story: Story, count: number): Story[] {
  const places = placesOf(archive);
  const own = places.indexById.get(story.id) ?? 0;
  const best: Candidate[] = [];
  for (const { list, isKnown, bestElsewhere } of rounds(places, story)) {
    for (let at = firstAfter(list, own); at < list.length; at++) {
      const index = list[at] as number;
      const other = archive.stories[index] as Story;
      if (!isKnown(other)) insert(best, { index, score: likeness(story, other) }, count);
    }
    if (best.length === count && best.every(({ score }) => score > bestElsewhere)) break;
  }
  return best.map(({ index }) => archive.stories[index] as Story);
}

interface Round {
  /** Places of stories, ascending. */
  list: readonly number[];
  /** True for a story that an earlier round had. */
  isKnown: (other: Story) => boolean;
  /** What a story found nowhere so far could reach at most. */
  bestElsewhere: number;
}

/** Where to look, the likeliest first. */
function rounds({ byHost, byKind, byTopic }: Places, { data }: Story): Round[] {
  const { host, kind, topics } = data;
  const isOfHost = (other: Story): boolean => other.data.host === host;
  const isOfBoth = (other: Story): boolean => isOfHost(other) || other.data.kind === kind;
  return [
    {
      list: byHost.get(host) ?? [],
      isKnown: () => false,
      bestElsewhere: WEIGHT.kind + topics.length * WEIGHT.topic,
    },
    {
      list: byKind.get(kind) ?? [],
      isKnown: isOfHost,
      bestElsewhere: topics.length * WEIGHT.topic,
    },
    ...topics.map((topic, place) => ({
      list: byTopic.get(topic) ?? [],
      isKnown: (other: Story) =>
        isOfBoth(other) || topics.slice(0, place).some((each) => other.data.topics.includes(each)),
      bestElsewhere: (topics.length - place - 1) * WEIGHT.topic,
    })),
  ];
}

/** Puts a candidate in its place among the best `count`. */
function insert(best: Candidate[], candidate: Candidate, count: number): void {
  let place = best.length;
  while (place > 0 && isBetter(candidate, best[place - 1] as Candidate)) place--;
  if (place >= count) return;
  best.splice(place, 0, candidate);
  best.length = Math.min(best.length, count);
}

function isBetter(a: Candidate, b: Candidate): boolean {
  return a.score > b.score || (a.score === b.score && a.index < b.index);
}

/** First place of an ascending list that holds more than `limit`. */
function firstAfter(list: readonly number[], limit: number): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle] as number) > limit) to = middle;
    else from = middle + 1;
  }
  return from;
}

function likeness(a: Story, b: Story): number {
  let score = a.data.host === b.data.host ? WEIGHT.host : 0;
  if (a.data.kind === b.data.kind) score += WEIGHT.kind;
  for (const topic of a.data.topics) if (b.data.topics.includes(topic)) score += WEIGHT.topic;
  return score;
}
