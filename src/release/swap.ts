import { rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { ReleaseFolders } from './release-folders.ts';
import { nextReleaseName, siteStateFile, writeManifest, type Manifest } from './release-store.ts';
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
export async function switchTo({ current, releases }: ReleaseFolders, name: string): Promise<void> {
  const link = `${current}.next`;
  await rm(link, { force: true });
  await symlink(join(relative(dirname(current), releases), name), link, 'dir');
  await rename(link, current);
  await syncFolder(dirname(current));
}
