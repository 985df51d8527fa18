import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gitIn } from './git.ts';
import type { ReleaseFolders } from './release-folders.ts';

interface Source {
  /** A bare repository. */
  repository: string;
  /** Its git configuration, see `GIT_CONFIG`. */
  gitConfig: string;
}

/**
 * Makes `folders.content` exactly a tree of the repository. Files that did not change keep their times. Symbolic links become plain files, so that none leads out of the folder.
 */
export async function exportContent(
  folders: ReleaseFolders,
  { repository, gitConfig }: Source,
  tree: string,
): Promise<void> {
  await mkdir(folders.content, { recursive: true });
  await mkdir(dirname(folders.index), { recursive: true });
  // Left by an export that was killed; the caller holds the lock.
  await rm(`${folders.index}.lock`, { force: true });
  const git = gitIn(folders.content, gitConfig);
  const onContent = {
    GIT_DIR: repository,
    GIT_WORK_TREE: folders.content,
    GIT_INDEX_FILE: folders.index,
  };
  const run = (...args: string[]): Promise<string> =>
    git(['-c', 'core.bare=false', '-c', 'core.symlinks=false', ...args], onContent);
  await run('read-tree', '--reset', '-u', tree);
  await run('clean', '-ffdxq');
}
