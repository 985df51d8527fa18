import { join } from 'node:path';
import { topicSlugs } from '../archive/index.ts';
import { messageOf } from '../story/index.ts';
import { createPhotoStore, type PhotoStore } from '../photos/photo-store.ts';
import { addCards } from './add-cards.ts';
import { checkAcross, placeFinding } from './check-across.ts';
import { checkPlace } from './check-place.ts';
import { checkSchemaVersion } from './check-schema-version.ts';
import { digestCode } from './code-digest.ts';
import { compileRest, type CompiledRest } from './compile-rest.ts';
import type { Compiler } from './compile-story.ts';
import { openLatest, saveLatest, type CompiledContent } from './compiled-content.ts';
import { ContentError, type FileFinding } from './content-error.ts';
import { listContentDir, type ListedEntry } from './list-content.ts';
import { readEntries, readEntry } from './read-content.ts';
import {
  readKnown,
  takeStories,
  type KnownContent,
  type MadeStory,
  type TakeHearers,
} from './take-stories.ts';

export interface ContentPlaces {
  contentDir: string;
  cacheDir: string;
}

/** A revision of the content: what stands in `contentDir` is exactly that. */
export interface ContentRevision {
  /** What git calls the state of the whole content. */
  tree: string;
  /** Every entry, with what git calls the state of its folder. */
  entries: readonly ListedEntry[];
}

export interface CompileOptions extends TakeHearers {
  /** Resolves when the revision stands in `contentDir`. */
  revision?: Promise<ContentRevision>;
  /** What was compiled last is taken as it is when it was of this tree. */
  knownTree?: string | undefined;
  /** A store of the caller, who waits for files that follow. */
  photos?: PhotoStore;
}

/**
 * Makes data of a content directory: everything checked, photos derived, bodies rendered. Stories
 * that were compiled last time from the same files by the same code are taken over as they are.
 *
 * @throws {ContentError} with the findings of all files
 */
export async function compileContent(
  { contentDir, cacheDir }: ContentPlaces,
  { revision, knownTree, photos: given, ...hearers }: CompileOptions = {},
): Promise<CompiledContent> {
  const photos = given ?? createPhotoStore({ cacheDir: join(cacheDir, 'photos') });
  const compiler: Compiler = { contentDir, cacheDir, code: await digestCode(), photos };
  const [latest, named] = await Promise.all([latestOf(compiler), revision]);
  const asItWas = await takeWhole(latest, knownTree);
  if (asItWas !== undefined) return asItWas;
  const listed = named?.entries ?? (await listContentDir(contentDir));
  const others = await readEntries(
    contentDir,
    listed.filter(({ collection }) => collection !== 'news'),
  );
  const [stories, rest] = await Promise.all([
    takeStories(compiler, listed, latest, hearers),
    compileRest(compiler, others),
  ]);
  const findings = [
    ...listed.flatMap(checkPlace),
    ...checkSchemaVersion(others),
    ...stories.findings,
    ...rest.findings,
    ...missingSite(listed),
    ...(await acrossFindings(contentDir, listed, stories.made, rest)),
  ];
  if (findings.length > 0 || rest.site === undefined) throw new ContentError(findings);
  const content = await assemble(compiler, stories.made, { ...rest, site: rest.site });
  const keys = Object.fromEntries(stories.made.map(({ story, key }) => [story.id, key]));
  const made = { ...content, code: compiler.code, tree: named?.tree, keys };
  await saveLatest(cacheDir, made, stories.years);
  return content;
}

type WholeRest = CompiledRest & { site: NonNullable<CompiledRest['site']> };

async function assemble(
  { photos }: Compiler,
  made: readonly MadeStory[],
  { agencies, pages, site, emblem, topics, search }: WholeRest,
): Promise<CompiledContent> {
  const stories = made.map(({ story }) => story);
  return {
    stories: await addCards(photos, stories, { agencies, site: site.data, emblem }),
    agencies: agencies.map(({ id, data, emblem: own }) => ({ id, data, emblem: own })),
    pages,
    site: site.data,
    emblem,
    topics,
    search,
  };
}

/** What was compiled last when it is of this tree. */
async function takeWhole(
  latest: KnownContent | undefined,
  tree: string | undefined,
): Promise<CompiledContent | undefined> {
  if (latest === undefined || tree === undefined || latest.tree !== tree) return undefined;
  const { stories, years } = await latest.known;
  return years.length < latest.years.length
    ? undefined
    : { ...latest, stories: [...stories.values()] };
}

/** What was compiled last, unless other code did it; its stories are on their way. */
async function latestOf({ cacheDir, code }: Compiler): Promise<KnownContent | undefined> {
  const latest = await openLatest(cacheDir);
  if (latest?.code !== code) return undefined;
  const known = readKnown(latest);
  // An error is heard where they are needed.
  known.catch(() => undefined);
  return { ...latest, known };
}

function missingSite(listed: readonly ListedEntry[]): FileFinding[] {
  const path = 'settings/site.yaml';
  if (listed.some((entry) => entry.path === path)) return [];
  return [{ path, line: 1, column: 1, code: 'thieu-tep', message: messageOf('thieu-tep', path) }];
}

async function acrossFindings(
  contentDir: string,
  listed: readonly ListedEntry[],
  stories: readonly MadeStory[],
  rest: CompiledRest,
): Promise<FileFinding[]> {
  const byPath = new Map(listed.map((entry) => [entry.path, entry]));
  const findings = checkAcross({
    stories: stories.map(({ listed: { id, path }, story: { data } }) => ({ id, path, data })),
    agencies: rest.agencies,
    site: rest.site,
    topics: topicSlugs(rest.topics.topics),
    agencyIds: listed.filter(({ collection }) => collection === 'agencies').map(({ id }) => id),
  });
  return Promise.all(
    findings.map(async (finding) => {
      const entry = byPath.get(finding.path);
      const { source } = entry === undefined ? { source: '' } : await readEntry(contentDir, entry);
      return placeFinding(finding, source);
    }),
  );
}
