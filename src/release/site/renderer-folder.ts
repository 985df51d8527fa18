import { cp, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson, writeJson } from '../../compile/json-cache.ts';

/** What the built application needs to know of its build to render a page. */
export interface RendererFacts {
  /** File of the bundle that holds the application. */
  entry: string;
  /** Fingerprint of the code and settings that made it. */
  recipe: string;
  /** Style sheets of every page, under Astro's key of the page. */
  styles: readonly [pageKey: string, styles: readonly unknown[]][];
  /** Scripts that integrations put into every head. */
  scripts: readonly { stage: string; content: string }[];
  /** Addresses of the pictures in the software's own pages, by what was asked for. */
  images: readonly [request: string, address: string][];
}

const FACTS = 'renderer.json';
const BUNDLE = 'bundle';

/** Where a whole build leaves what is known of its site. */
export const stateFile = (folder: string): string => join(folder, 'site.json');

/**
 * Keeps a built application for later pages. It comes into being beside its place and is renamed,
 * so that a build that is cut off leaves nothing that looks whole.
 *
 * @param project the folder whose `node_modules` the application imports from
 */
export async function keepBundle(
  folder: string,
  { built, project }: { built: string; project: string },
): Promise<void> {
  const draft = `${folder}.${String(process.pid)}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  await cp(built, join(draft, BUNDLE), { recursive: true });
  await symlink(join(project, 'node_modules'), join(draft, 'node_modules'), 'dir');
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

export async function findEntry(built: string): Promise<string> {
  const entries = (await readdir(built)).filter((name) => /^prerender-entry.*\.mjs$/.test(name));
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) {
    throw new Error(`Expected one application in ${built}, found ${String(entries.length)}`);
  }
  return entry;
}

export async function writeRendererFacts(folder: string, facts: RendererFacts): Promise<void> {
  await writeJson(join(folder, FACTS), facts);
}

/** Undefined when the folder holds no whole renderer. */
export async function readRendererFacts(folder: string): Promise<RendererFacts | undefined> {
  return readJson<RendererFacts>(join(folder, FACTS));
}

export function bundleFile(folder: string, { entry }: RendererFacts): string {
  return join(folder, BUNDLE, entry);
}
