import { copyFile, rename, rm } from 'node:fs/promises';
import type { ReleaseFolders } from '../release-folders.ts';
import { listReleases, removeManifest, siteStateFile, type Release } from '../release-store.ts';
import { linkTree } from './release-tree.ts';
import { readSiteState } from './site-state.ts';

/**
 * Keeps a tree of files ready with which the next release begins, so that a publication costs what
 * changed and not what the site holds: a release that is too old to be kept, else a copy of the
 * current one, made while nobody waits.
 */
export async function keepSpare(
  folders: ReleaseFolders,
  current: Release,
  keep: number,
): Promise<void> {
  const { spare, spareState } = folders;
  const { recipe } = current.manifest;
  if ((await readSiteState(spareState))?.recipe === recipe) return;
  await rm(spareState, { force: true });
  await rm(spare, { recursive: true, force: true });
  const old = (await listReleases(folders)).slice(keep);
  for (const release of old.filter(({ name }) => name !== current.name)) {
    if ((await readSiteState(siteStateFile(folders, release.name)))?.recipe !== recipe) continue;
    await removeManifest(folders, release.name);
    await rename(release.folder, spare);
    await rename(siteStateFile(folders, release.name), spareState);
    return;
  }
  const state = siteStateFile(folders, current.name);
  if ((await readSiteState(state)) === undefined) return;
  await linkTree(current.folder, spare);
  await copyFile(state, spareState);
}
