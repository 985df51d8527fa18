import { join } from 'node:path';
import type { Archive, Story } from '../../archive/index.ts';
import { readBody } from '../../compile/compiled-content.ts';
import { agencyNames } from '../../search/build/agency-names.ts';
import { storyDocument, type StoryContext } from '../../search/build/story-document.ts';
import {
  writeSearchIndex,
  type SearchSource,
  type WrittenIndex,
} from '../../search/build/write-search-index.ts';
import { writePagefindIndex } from '../../search/pagefind/write-pagefind-index.ts';
import { INDEX_FOLDER } from '../../search/store/layout.ts';
import { KNOWN_SUCCESSIONS } from '../../search/terms/known-successions.ts';
import { KNOWN_WORDS } from '../../search/terms/known-words.ts';
import { toVietnamMoment } from '../../text/dates.ts';
import type { BuildEnvironment } from '../environment.ts';
import { shortDigest } from './short-digest.ts';

/**
 * Writes the search index of everything that is out; only periods with a change are read.
 * `SEARCH_ENGINE=pagefind` adds an index of Pagefind's, which the search page then asks.
 */
export async function indexSearch(
  archive: Archive,
  { cacheDir, outDir }: Pick<BuildEnvironment, 'cacheDir' | 'outDir'>,
): Promise<WrittenIndex> {
  const source = searchSource(archive, (digest) => Promise.resolve(readBody(cacheDir, digest)));
  if (process.env['SEARCH_ENGINE'] === 'pagefind') {
    const documents = await Promise.all(source.periods.map((period) => period.documents()));
    await writePagefindIndex(documents.flat(), join(outDir, 'pagefind'));
  }
  return writeSearchIndex(source, join(outDir, INDEX_FOLDER), join(cacheDir, 'search'));
}

/** Changes whenever the index of an archive does, the code aside. */
export function digestSearch(archive: Archive): string {
  const { periods, groups, successions } = searchSource(archive, () => Promise.reject(new Error()));
  const digests = periods.map(({ name, digest }) => [name, digest]).sort();
  const text = JSON.stringify([digests, groups, successions]);
  return shortDigest(text);
}

/**
 * Stories by the time of their publication, so that a new one is in the open period: the years
 * before this one, and the months of this one.
 *
 * @param loadBody asked when a period is read
 */
export function searchSource(
  archive: Archive,
  loadBody: (digest: string) => Promise<{ html: string }>,
): SearchSource {
  const thisYear = archive.today.slice(0, 4);
  const byPeriod = Map.groupBy(archive.stories, ({ data }) => {
    const month = (toVietnamMoment(data.publishedAt) ?? data.publishedAt).slice(0, 7);
    return month.startsWith(thisYear) ? month : month.slice(0, 4);
  });
  const contextOf = contextReader(archive);
  const { synonyms, successions } = archive.search;
  return {
    groups: [...KNOWN_WORDS, ...synonyms.filter(({ forms }) => forms.length > 1)],
    successions: [...KNOWN_SUCCESSIONS, ...successions],
    periods: [...byPeriod].map(([name, stories]) => ({
      name,
      digest: digestStories(stories, contextOf),
      documents: () =>
        Promise.all(
          stories.map(async (story) => {
            const body = await loadBody(story.digest);
            return storyDocument({ ...story, body }, contextOf(story));
          }),
        ),
    })),
  };
}

function digestStories(
  stories: readonly Story[],
  contextOf: (story: Story) => StoryContext,
): string {
  const texts = stories.map((story) =>
    JSON.stringify([story.path, story.digest, contextOf(story)]),
  );
  return shortDigest(texts.sort().join('\n'));
}

function contextReader(archive: Archive): (story: Story) => StoryContext {
  const namesOf = new Map(
    archive.agencies.map(({ id }) => [id, agencyNames(archive.agencies, id)] as const),
  );
  return ({ data: { host, topics } }) => ({
    agency: { id: host, name: archive.agency(host)?.data.name ?? '' },
    agencyNames: namesOf.get(host) ?? [],
    topics: archive.topics
      .filter(({ slug }) => topics.includes(slug))
      .map(({ slug, name }) => ({ id: slug, name })),
  });
}
