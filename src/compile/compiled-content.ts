import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Agency, CompiledBody, Page, StoryEntry } from '../archive/index.ts';
import type { EmblemView, SearchSettings, SiteData, TopicsData } from '../model/index.ts';
import { digestOf } from './digest-of.ts';
import { readJson, readSmallJson, writeJson, writeSmallJson } from './json-cache.ts';

/** A content directory after checking: data, photos derived, bodies kept beside it by digest. */
export interface CompiledContent {
  stories: StoryEntry[];
  agencies: Omit<Agency, 'path'>[];
  pages: Omit<Page, 'path'>[];
  site: SiteData;
  emblem?: EmblemView | undefined;
  topics: TopicsData;
  /** Words that the search knows beside the common ones. */
  search: SearchSettings;
}

/** What was compiled last, with what tells whether it still holds. */
export interface LatestContent extends CompiledContent {
  /** Digest of the code that compiled. */
  code: string;
  /** What git calls the state of the whole content; absent for a plain directory. */
  tree?: string | undefined;
  /** Key of every story, by id. */
  keys: Readonly<Record<string, string>>;
}

/** Stories stand in a file for each year, so that a publication writes the year that changed alone. */
interface StoredContent extends Omit<LatestContent, 'stories'> {
  /** Names of the files, in the order of the stories. */
  years: string[];
}

/** What was compiled last, but for its stories, which are ten times as long to read as the rest. */
export interface OpenContent extends StoredContent {
  /** Undefined when one of their files is missing or torn. */
  readStories(): Promise<StoryEntry[] | undefined>;
}

const folderOf = (cacheDir: string) => join(cacheDir, 'content');
const latestFile = (cacheDir: string) => join(folderOf(cacheDir), 'latest.json');
const yearsFolder = (cacheDir: string) => join(folderOf(cacheDir), 'years');
const bodyFile = (cacheDir: string, digest: string) =>
  join(folderOf(cacheDir), 'bodies', digest.slice(0, 2), `${digest}.json`);

/** @param known names of files of years that are there and whole */
export async function saveLatest(
  cacheDir: string,
  { stories, ...content }: LatestContent,
  known: readonly string[],
): Promise<void> {
  const there = new Set(known);
  const years = yearsOf({ stories, ...content });
  for (const [name, ofYear] of years) {
    if (!there.has(name)) await writeJson(join(yearsFolder(cacheDir), name), ofYear);
  }
  const names = years.map(([name]) => name);
  await writeJson(latestFile(cacheDir), { ...content, years: names } satisfies StoredContent);
  const others = (await readdir(yearsFolder(cacheDir)).catch(() => [])).filter(
    (name) => !names.includes(name),
  );
  for (const name of others) await rm(join(yearsFolder(cacheDir), name), { force: true });
}

export async function openLatest(cacheDir: string): Promise<OpenContent | undefined> {
  const stored = await readJson<StoredContent | LatestContent>(latestFile(cacheDir));
  // Older versions kept the stories in the same file.
  if (stored === undefined || !('years' in stored)) return undefined;
  return { ...stored, readStories: () => readYears(cacheDir, stored.years) };
}

async function readYears(cacheDir: string, names: readonly string[]) {
  const stories: StoryEntry[] = [];
  for (const name of names) {
    const ofYear = await readJson<StoryEntry[]>(join(yearsFolder(cacheDir), name));
    if (ofYear === undefined) return undefined;
    stories.push(...ofYear);
  }
  return stories;
}

/** Files of stories by name; a name changes whenever one of its stories does, or its card. */
function yearsOf({
  stories,
  keys,
}: Pick<LatestContent, 'stories' | 'keys'>): [name: string, StoryEntry[]][] {
  return Array.from(
    Map.groupBy(stories, ({ id }) => id.slice(0, 4)),
    ([year, ofYear]) => {
      const parts = ofYear.flatMap(({ id, card }) => [keys[id] ?? '', card?.id ?? '']);
      return [`${year}-${digestOf(JSON.stringify(parts))}.json`, ofYear];
    },
  );
}

/** What the build of this cache directory compiled last. */
export async function readCompiled(cacheDir: string): Promise<CompiledContent> {
  const content = await openLatest(cacheDir);
  const stories = await content?.readStories();
  if (content === undefined || stories === undefined) {
    throw new Error(`Nothing has been compiled into ${cacheDir}`);
  }
  return { ...content, stories };
}

export function saveBody(cacheDir: string, digest: string, body: CompiledBody): void {
  writeSmallJson(bodyFile(cacheDir, digest), body);
}

/** @throws when the cache was emptied between compiling and rendering. */
export function readBody(cacheDir: string, digest: string): CompiledBody {
  const body = readSmallJson(bodyFile(cacheDir, digest));
  if (body === undefined) throw new Error(`No compiled body ${digest} in ${cacheDir}`);
  return body as CompiledBody;
}
