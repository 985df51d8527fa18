import { join } from 'node:path';
import { topicSlugs, type StoryEntry } from '../archive/index.ts';
import { messageOf } from '../story/index.ts';
import { createPhotoStore } from '../photos/photo-store.ts';
import { addCards } from './add-cards.ts';
import { checkAcross, placeFinding } from './check-across.ts';
import { checkPlace } from './check-place.ts';
import { checkSchemaVersion } from './check-schema-version.ts';
import { digestCode } from './code-digest.ts';
import { compileRest, type CompiledRest } from './compile-rest.ts';
import { compileStories, type StoryTask } from './compile-stories.ts';
import { keyOfStory, type Compiler } from './compile-story.ts';
import {
  readLatest,
  saveLatest,
  type CompiledContent,
  type LatestContent,
} from './compiled-content.ts';
import { ContentError, type FileFinding } from './content-error.ts';
import { listContentDir, type ListedEntry } from './list-content.ts';
import { readEntries, readEntry } from './read-content.ts';

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

export interface CompileOptions {
  revision?: ContentRevision;
  /** What was compiled last is taken as it is when it was of this tree. */
  knownTree?: string | undefined;
  /** Hears how many of the stories that had to be compiled are done. */
  onStory?: (done: number, all: number) => void;
}

/**
 * Makes data of a content directory: everything checked, photos derived, bodies rendered. Stories
 * that were compiled last time from the same files by the same code are taken over as they are.
 *
 * @throws {ContentError} with the findings of all files
 */
export async function compileContent(
  { contentDir, cacheDir }: ContentPlaces,
  { revision, knownTree, onStory = () => undefined }: CompileOptions = {},
): Promise<CompiledContent> {
  const compiler: Compiler = {
    contentDir,
    cacheDir,
    code: await digestCode(),
    photos: createPhotoStore({ cacheDir: join(cacheDir, 'photos') }),
  };
  const latest = await latestOf(compiler);
  if (latest !== undefined && knownTree !== undefined && latest.tree === knownTree) return latest;
  const listed = revision?.entries ?? (await listContentDir(contentDir));
  const others = await readEntries(
    contentDir,
    listed.filter(({ collection }) => collection !== 'news'),
  );
  const rest = await compileRest(compiler, others);
  const stories = await takeStories(compiler, listed, latest, onStory);
  const findings = [
    ...listed.flatMap(checkPlace),
    ...checkSchemaVersion(others),
    ...stories.findings,
    ...rest.findings,
    ...missingSite(listed),
    ...(await acrossFindings(contentDir, listed, stories.made, rest)),
  ];
  if (findings.length > 0 || rest.site === undefined) throw new ContentError(findings);
  const cards = { agencies: rest.agencies, site: rest.site.data, emblem: rest.emblem };
  const withCards = await addCards(
    compiler.photos,
    stories.made.map(({ story }) => story),
    cards,
  );
  const content = assemble(withCards, { ...rest, site: rest.site });
  const keys = Object.fromEntries(stories.made.map(({ story, key }) => [story.id, key]));
  const made = { ...content, code: compiler.code, tree: revision?.tree, keys };
  await saveLatest(cacheDir, made, latest);
  return content;
}

type WholeRest = CompiledRest & { site: NonNullable<CompiledRest['site']> };

function assemble(
  stories: StoryEntry[],
  { agencies, pages, site, emblem, topics, search }: WholeRest,
): CompiledContent {
  return {
    stories,
    agencies: agencies.map(({ id, data, emblem: own }) => ({ id, data, emblem: own })),
    pages,
    site: site.data,
    emblem,
    topics,
    search,
  };
}

/** What was compiled last, unless other code did it. */
async function latestOf({ cacheDir, code }: Compiler): Promise<LatestContent | undefined> {
  const latest = await readLatest(cacheDir);
  return latest?.code === code ? latest : undefined;
}

interface MadeStory extends StoryTask {
  story: StoryEntry;
}

async function takeStories(
  compiler: Compiler,
  listed: readonly ListedEntry[],
  latest: LatestContent | undefined,
  onStory: NonNullable<CompileOptions['onStory']>,
): Promise<{ made: MadeStory[]; findings: readonly FileFinding[] }> {
  const known = new Map(latest?.stories.map((story) => [latest.keys[story.id], story]));
  const tasks = listed
    .filter(({ collection }) => collection === 'news')
    .map((each) => ({ listed: each, key: keyOfStory(compiler, each) }));
  const missing = tasks.filter(({ key }) => !known.has(key));
  const compiled = await compileStories(compiler, missing, (done) => {
    onStory(done, missing.length);
  });
  const made = tasks.flatMap((task) => {
    const story = known.get(task.key) ?? compiled.stories.get(task.key);
    return story === undefined ? [] : [{ ...task, story }];
  });
  return { made, findings: compiled.findings };
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
