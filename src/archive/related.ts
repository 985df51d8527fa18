import type { Archive } from './archive.ts';
import { placesOf, type Aspects } from './places.ts';
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
  for (const { aspects, most } of roundsFor(story)) {
    const list = places.sharing(aspects);
    for (let at = firstAfter(list, own); at < list.length; at++) {
      const index = list[at] as number;
      const worst = best.length === count ? best.at(-1) : undefined;
      // Those that follow are older, and none can be better.
      if (worst !== undefined && !isBetter({ index, score: most }, worst)) break;
      const other = archive.stories[index] as Story;
      insert(best, { index, score: likeness(story, other) }, count);
    }
  }
  return best.map(({ index }) => archive.stories[index] as Story);
}

interface Round {
  aspects: Aspects;
  /** The score that a story of this round can have when no earlier round had it. */
  most: number;
}

/** Where to look, the likeliest first, so that most rounds end with their first story. */
function roundsFor({ data: { host, kind, topics } }: Story): Round[] {
  const ofTopics = topics.length * WEIGHT.topic;
  return [
    { aspects: { host, kind }, most: WEIGHT.host + WEIGHT.kind + ofTopics },
    ...topics.map((topic) => ({ aspects: { host, topic }, most: WEIGHT.host + ofTopics })),
    ...topics.map((topic) => ({ aspects: { kind, topic }, most: WEIGHT.kind + ofTopics })),
    { aspects: { host }, most: WEIGHT.host },
    { aspects: { kind }, most: WEIGHT.kind },
    ...topics.map((topic) => ({ aspects: { topic }, most: ofTopics })),
  ];
}

/** Puts a candidate in its place among the best `count`. */
function insert(best: Candidate[], candidate: Candidate, count: number): void {
  let place = best.length;
  while (place > 0 && isBetter(candidate, best[place - 1] as Candidate)) place--;
  if (place >= count || best.some(({ index }) => index === candidate.index)) return;
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

function likeness({ data: a }: Story, { data: b }: Story): number {
  let score = a.host === b.host ? WEIGHT.host : 0;
  if (a.kind === b.kind) score += WEIGHT.kind;
  for (const topic of a.topics) if (b.topics.includes(topic)) score += WEIGHT.topic;
  return score;
}
