import type { StoryEntry } from '../../src/archive/index.ts';
import { news, readEntry } from '../../src/model/index.ts';

/** A valid story, with what a test cares about on top; `id` is `<yyyy>/<folder>`. */
export function storyEntry(id: string, data: Record<string, unknown> = {}): StoryEntry {
  const year = id.slice(0, 4);
  const read = readEntry(news, {
    title: `Hội nghị ${id}`,
    lead: 'Một dòng sapo.',
    kind: 'so-ket',
    host: 'so-khcn',
    event: { start: `${year}-07-05` },
    publishedAt: `${year}-07-07T09:11:54+07:00`,
    ...data,
  });
  if (read.data === undefined) throw new Error(JSON.stringify(read.issues));
  return { id, digest: `digest-of-${id}`, data: read.data, photos: [], files: {} };
}
