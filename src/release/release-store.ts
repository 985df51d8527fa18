import { readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ReleaseFolders } from './release-folders.ts';
import type { ReleaseFinding } from './status.ts';
import { writeDurably } from './write-durably.ts';

/** What is known of a release without looking into it. */
export interface Manifest {
  revision: string;
  /** ISO 8601, UTC: the moment for which the site was built. */
  builtAt: string;
  /** Fingerprint of what made it beside the content. */
  recipe: string;
  /** Number of pages. */
  pages: number;
  /** Why stories of the revision are held back; absent when none is. */
  held?: readonly ReleaseFinding[];
  /** When the next story that waits for its time comes out, ISO 8601, UTC; absent when none waits. */
  nextDue?: string;
}

export interface Release {
  /** `<n>-<short revision>`, n counting up from 1. */
  name: string;
  folder: string;
  manifest: Manifest;
}

const RELEASE_NAME = /^(\d+)-[0-9a-f]+$/;

/** Whole releases, the newest first. A folder without a manifest was never finished. */
export async function listReleases({ releases }: ReleaseFolders): Promise<Release[]> {
  const names = (await namesIn(releases)).filter((name) => RELEASE_NAME.test(name));
  const found = await Promise.all(names.map((name) => readRelease(releases, name)));
  return found
    .filter((release) => release !== undefined)
    .sort((a, b) => numberOf(b.name) - numberOf(a.name));
}

/** The release that readers see. */
export async function currentRelease(folders: ReleaseFolders): Promise<Release | undefined> {
  const target = await readlink(folders.current).catch(() => undefined);
  return target === undefined ? undefined : readRelease(folders.releases, basename(target));
}

export async function nextReleaseName(
  { releases }: ReleaseFolders,
  revision: string,
): Promise<string> {
  const numbers = (await namesIn(releases)).map(numberOf);
  return `${String(Math.max(0, ...numbers) + 1)}-${revision.slice(0, 7)}`;
}

/** Where it is kept what is known of a release, see `SiteState`. */
export function siteStateFile(
  { releases }: Pick<ReleaseFolders, 'releases'>,
  name: string,
): string {
  return join(releases, `${name}.site.json`);
}

export async function writeManifest(
  { releases }: ReleaseFolders,
  name: string,
  manifest: Manifest,
): Promise<void> {
  await writeDurably(manifestFile(releases, name), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** When a release was finished, in milliseconds: nothing in it was changed since. */
export async function releasedAt(
  { releases }: Pick<ReleaseFolders, 'releases'>,
  name: string,
): Promise<number> {
  return (await stat(manifestFile(releases, name))).mtimeMs;
}

/** Takes a release out of the list; its folder is then no release any longer. */
export async function removeManifest({ releases }: ReleaseFolders, name: string): Promise<void> {
  await rm(manifestFile(releases, name), { force: true });
}

/** Removes all but the newest `keep` releases, and what unfinished ones left; never the current one. @returns their names */
export async function removeOldReleases(folders: ReleaseFolders, keep: number): Promise<string[]> {
  const current = await currentRelease(folders);
  const kept = (await listReleases(folders)).slice(0, keep).map(({ name }) => name);
  const needed = new Set([...kept, current?.name]);
  const unneeded = (await namesIn(folders.releases)).filter(
    (name) => !needed.has(name.replace(/(?:\.site)?\.json$/, '')),
  );
  await Promise.all(
    unneeded.map((name) => rm(join(folders.releases, name), { recursive: true, force: true })),
  );
  return unneeded.filter((name) => !name.endsWith('.json'));
}

async function readRelease(releases: string, name: string): Promise<Release | undefined> {
  try {
    const manifest = JSON.parse(await readFile(manifestFile(releases, name), 'utf8')) as Manifest;
    return { name, folder: join(releases, name), manifest };
  } catch {
    return undefined;
  }
}

function manifestFile(releases: string, name: string): string {
  return join(releases, `${name}.json`);
}

function numberOf(name: string): number {
  return Number(/^\d+/.exec(name)?.[0] ?? 0);
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
