import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { OLDER_LINKED, type ReleaseFolders } from './release-folders.ts';
import {
  listReleases,
  nextReleaseName,
  siteStateFile,
  writeManifest,
  type Manifest,
} from './release-store.ts';
import { syncFolder } from './write-durably.ts';

/**
 * Moves a verified build, with what is known of it, among the releases and lets readers see it.
 *
 * @returns the release's name
 */
export async function swapIn(folders: ReleaseFolders, manifest: Manifest): Promise<string> {
  const name = await nextReleaseName(folders, manifest.revision);
  await rename(folders.out, join(folders.releases, name));
  await rename(folders.outState, siteStateFile(folders, name)).catch(unlessMissing);
  await writeManifest(folders, name, manifest);
  await switchTo(folders, name);
  return name;
}

/** A build that records nothing leaves nothing to know. */
function unlessMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

/** A rename replaces the link in one step: every reader sees the old release or the new one. */
export async function switchTo(folders: ReleaseFolders, name: string): Promise<void> {
  const { current, releases } = folders;
  await linkOlder(folders, name);
  await pointLink(current, join(releases, name));
  await syncFolder(dirname(current));
}

/**
 * Points `older/1`, `older/2` … to the releases before the one that is about to be shown, so that a
 * page opened before the swap finds its photos, styles and scripts. From the far end: while the links
 * move, none of the newer ones is without one.
 */
async function linkOlder(folders: ReleaseFolders, shown: string): Promise<void> {
  await mkdir(folders.older, { recursive: true });
  const others = (await listReleases(folders)).filter(({ name }) => name !== shown);
  for (const [index, { folder }] of [...others.slice(0, OLDER_LINKED).entries()].reverse()) {
    await pointLink(join(folders.older, String(index + 1)), folder);
  }
}

async function pointLink(link: string, target: string): Promise<void> {
  const next = `${link}.next`;
  await rm(next, { force: true });
  await symlink(relative(dirname(link), target), next, 'dir');
  await rename(next, link);
}
