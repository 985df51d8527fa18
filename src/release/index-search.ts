import { join } from 'node:path';
import type { Archive, Story } from '../archive/index.ts';
import { readBody } from '../compile/compiled-content.ts';
import type { SearchSettings } from '../model/index.ts';
import { agencyNames } from '../search/build/agency-names.ts';
import { storyDocument, type StoryContext } from '../search/build/story-document.ts';
import {
  writeSearchIndex,
  type SearchSource,
  type WrittenIndex,
} from '../search/build/write-search-index.ts';
import { writePagefindIndex } from '../search/pagefind/write-pagefind-index.ts';
import { INDEX_FOLDER } from '../search/store/layout.ts';
import { KNOWN_SUCCESSIONS } from '../search/terms/known-successions.ts';
import { KNOWN_WORDS } from '../search/terms/known-words.ts';
import { toVietnamMoment, vietnamToday } from '../text/dates.ts';
import type { BuildEnvironment } from './environment.ts';

/**
 * Writes the search index of everything that is out; only periods with a change are read.
 * `SEARCH_ENGINE=pagefind` adds an index of Pagefind's, which the search page then asks.
 */
export async function indexSearch(
  { cacheDir, outDir, now }: Pick<BuildEnvironment, 'cacheDir' | 'outDir' | 'now'>,
  archive: Archive,
  settings: SearchSettings,
): Promise<WrittenIndex> {
  const source: SearchSource = {
    periods: searchPeriods(archive, now, (digest) => readBody(cacheDir, digest)),
    groups: [...KNOWN_WORDS, ...settings.synonyms.filter(({ forms }) => forms.length > 1)],
    successions: [...KNOWN_SUCCESSIONS, ...settings.successions],
  };
  if (process.env['SEARCH_ENGINE'] === 'pagefind') {
    const documents = await Promise.all(source.periods.map((period) => period.documents()));
    await writePagefindIndex(documents.flat(), join(outDir, 'pagefind'));
  }
  return writeSearchIndex(source, join(outDir, INDEX_FOLDER), join(cacheDir, 'search'));
}

/**
 * Stories by the time of their publication, so that a new one is in the open period: the years
 * before this one, and the months of this one.
 */
export function searchPeriods(
  archive: Archive,
  now: Date,
  loadBody: (digest: string) => Promise<{ html: string }>,
): SearchSource['periods'] {
  const thisYear = vietnamToday(now).slice(0, 4);
  const byPeriod = Map.groupBy(archive.stories, ({ data }) => {
    const month = (toVietnamMoment(data.publishedAt) ?? data.publishedAt).slice(0, 7);
    return month.startsWith(thisYear) ? month : month.slice(0, 4);
  });
  return [...byPeriod].map(([name, stories]) => ({
    name,
    digest: JSON.stringify(
      stories
        .toSorted((a, b) => (a.path < b.path ? -1 : 1))
        .map((story) => [story.path, story.digest, story.cover ?? '', contextOf(archive, story)]),
    ),
    documents: () =>
      Promise.all(
        stories.map(async (story) => {
          const body = await loadBody(story.digest);
          return storyDocument({ ...story, body }, contextOf(archive, story));
        }),
      ),
  }));
}

function contextOf(archive: Archive, { data: { host, topics } }: Story): StoryContext {
  return {
    agency: { id: host, name: archive.agency(host)?.data.name ?? '' },
    agencyNames: agencyNames(archive.agencies, host),
    topics: archive.topics
      .filter(({ slug }) => topics.includes(slug))
      .map(({ slug, name }) => ({ id: slug, name })),
  };
}
