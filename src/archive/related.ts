import type { Archive } from './archive.ts';
import { placesOf, type Places } from './places.ts';
import type { Story } from './story.ts';

const WEIGHT = { host: 3, kind: 2, topic: 1 } as const;

/**
 * Older stories that share host, kind or topics, best first, the newer of equals before. Only older
 * ones: a new story then leaves the pages of all old stories as they are.
 */
export function relatedTo(archive: Archive, story: Story, count: number): Story[] {
  const places = placesOf(archive);
  const own = places.indexById.get(story.id) ?? 0;
  const candidates = new Set<number>();
  let best: { index: number; score: number }[] = [];
  for (const { lists, bestElsewhere } of rounds(places, story)) {
    for (const list of lists) for (const index of list) if (index > own) candidates.add(index);
    best = Array.from(candidates, (index) => ({
      index,
      score: likeness(story, archive.stories[index] as Story),
    }))
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, count);
    if (best.length === count && best.every(({ score }) => score > bestElsewhere)) break;
  }
  return best.map(({ index }) => archive.stories[index] as Story);
}

/** Where to look, the likeliest first, and what a story found nowhere so far could reach at most. */
function rounds({ byHost, byKind, byTopic }: Places, { data }: Story) {
  const topics = data.topics.length * WEIGHT.topic;
  return [
    { lists: [byHost.get(data.host) ?? []], bestElsewhere: WEIGHT.kind + topics },
    { lists: [byKind.get(data.kind) ?? []], bestElsewhere: topics },
    { lists: data.topics.map((topic) => byTopic.get(topic) ?? []), bestElsewhere: 0 },
  ];
}

function likeness(a: Story, b: Story): number {
  const shared = a.data.topics.filter((topic) => b.data.topics.includes(topic)).length;
  return (
    (a.data.host === b.data.host ? WEIGHT.host : 0) +
    (a.data.kind === b.data.kind ? WEIGHT.kind : 0) +
    shared * WEIGHT.topic
  );
}
