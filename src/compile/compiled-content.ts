import type { Agency, CompiledBody, Page, StoryEntry } from '../archive/index.ts';
import type { EmblemView, SearchSettings, SiteData, TopicsData } from '../model/index.ts';
import { join } from 'node:path';
import { readJson, writeJson } from './json-cache.ts';

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

const folderOf = (cacheDir: string) => join(cacheDir, 'content');
const latestFile = (cacheDir: string) => join(folderOf(cacheDir), 'latest.json');
const bodyFile = (cacheDir: string, digest: string) =>
  join(folderOf(cacheDir), 'bodies', digest.slice(0, 2), `${digest}.json`);

export async function saveLatest(cacheDir: string, content: LatestContent): Promise<void> {
  await writeJson(latestFile(cacheDir), content);
}

export async function readLatest(cacheDir: string): Promise<LatestContent | undefined> {
  return readJson<LatestContent>(latestFile(cacheDir));
}

/** What the build of this cache directory compiled last. */
export async function readCompiled(cacheDir: string): Promise<CompiledContent> {
  const content = await readLatest(cacheDir);
  if (content === undefined) throw new Error(`Nothing has been compiled into ${cacheDir}`);
  return content;
}

export async function saveBody(
  cacheDir: string,
  digest: string,
  body: CompiledBody,
): Promise<void> {
  await writeJson(bodyFile(cacheDir, digest), body);
}

/** @throws when the cache was emptied between compiling and rendering. */
export async function readBody(cacheDir: string, digest: string): Promise<CompiledBody> {
  const body = await readJson<CompiledBody>(bodyFile(cacheDir, digest));
  if (body === undefined) throw new Error(`No compiled body ${digest} in ${cacheDir}`);
  return body;
}
