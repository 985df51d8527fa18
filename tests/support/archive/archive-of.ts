import {
  createArchive,
  openReader,
  type Archive,
  type FormerContent,
  type StoryEntry,
} from '../../../src/archive/index.ts';
import { agencies, readEntry, topics } from '../../../src/model/index.ts';
import { siteData } from '../settings.ts';

interface Surroundings {
  /** Agencies by id, as their files write them. */
  agencies?: Record<string, Record<string, unknown>>;
  topics?: readonly object[];
  former?: FormerContent;
}

/** An archive of these stories, everything else as plain as can be. */
export function archiveOf(stories: readonly StoryEntry[], around: Surroundings = {}): Archive {
  const listed = readEntry(topics, { topics: around.topics ?? [] });
  return createArchive({
    stories,
    agencies: Object.entries(around.agencies ?? {}).map(([id, written]) => {
      const { data } = readEntry(agencies, { name: id, shortName: id, ...written });
      if (data === undefined) throw new Error(`Agency ${id} is wrong`);
      return { id, data };
    }),
    pages: [],
    site: siteData,
    topics: listed.data ?? { topics: [] },
    ...(around.former && { former: around.former }),
    now: new Date('2030-01-01T00:00:00Z'),
  });
}

export function readerOf(stories: readonly StoryEntry[], around?: Surroundings) {
  return openReader(archiveOf(stories, around)).reader;
}
