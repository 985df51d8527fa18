import { rename, rm } from 'node:fs/promises';
import type { ReleaseFolders } from '../release-folders.ts';
import type { Basis } from './find-basis.ts';
import { linkTree } from './release-tree.ts';
import type { SiteState } from './site-state.ts';

/**
 * Puts a tree of an older state of the site where the release comes into being: the spare one, else
 * links to the files of the current release.
 *
 * @returns what the tree shows
 */
export async function takeTree(folders: ReleaseFolders, basis: Basis): Promise<SiteState> {
  const { out, outState, spare, spareState } = folders;
  await Promise.all([out, outState].map((path) => rm(path, { recursive: true, force: true })));
  // From here on nobody vouches for the spare tree.
  await rm(spareState, { force: true });
  const shown = basis.spare;
  if (shown?.recipe === basis.state.recipe && (await moveFolder(spare, out))) return shown;
  await linkTree(basis.folder, out);
  return basis.state;
}

async function moveFolder(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch {
    return false;
  }
}
