import type { ArchiveReader, Story } from '../archive/index.ts';
import { asJson, resolver, storyRecord } from '../feeds/api/records.ts';

/** An answer of the interface for other programs. */
export function jsonAnswer(value: unknown): Response {
  return new Response(asJson(value), { headers: { 'Content-Type': 'application/json' } });
}

/** Stories as the interface tells them. */
export function storiesAnswer(
  archive: ArchiveReader,
  stories: readonly Story[],
  site: URL | undefined,
): Response {
  const absolute = resolver(String(site));
  const records = stories.map((story) => {
    const { host: id } = story.data;
    return storyRecord(story, { id, name: archive.agency(id)?.data.name ?? '' }, absolute);
  });
  return jsonAnswer({ stories: records });
}
