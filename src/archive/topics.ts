import type { TopicsData } from '../model/index.ts';
import type { StoryEntry } from './story.ts';

type Topics = TopicsData['topics'];

/** Every slug that a story may name: those of the list, and those of topics that were merged into them. */
export function topicSlugs(topics: Topics): string[] {
  return topics.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]);
}

/** The topic that stands for a former one. A slug of the list stands for itself. */
export function presentTopics(topics: Topics): Map<string, string> {
  const present = new Set(topics.map(({ slug }) => slug));
  return new Map(
    topics.flatMap(({ slug, formerSlugs }) =>
      formerSlugs.filter((former) => !present.has(former)).map((former) => [former, slug] as const),
    ),
  );
}

export function underPresentTopics(
  entry: StoryEntry,
  present: ReadonlyMap<string, string>,
): StoryEntry {
  const { topics } = entry.data;
  if (!topics.some((topic) => present.has(topic))) return entry;
  const renamed = [...new Set(topics.map((topic) => present.get(topic) ?? topic))];
  return { ...entry, data: { ...entry.data, topics: renamed }, readAs: renamed.join(' ') };
}
