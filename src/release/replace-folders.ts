import { rm } from 'node:fs/promises';
import { gitIn } from './git.ts';

/** A repository with content in it, and where its files may be put. */
export interface ContentGit {
  /** A bare repository. */
  repository: string;
  /** Its git configuration, see `GIT_CONFIG`. */
  gitConfig: string;
  folders: { content: string; index: string };
}

/**
 * Makes a tree like another but for some folders.
 *
 * @param trees git's name of what each folder becomes; undefined for none
 * @returns git's name of the tree
 */
export async function replaceFolders(
  { repository, gitConfig, folders }: ContentGit,
  tree: string,
  trees: ReadonlyMap<string, string | undefined>,
): Promise<string> {
  const index = `${folders.index}.held`;
  const git = gitIn(folders.content, gitConfig);
  const aside = { GIT_DIR: repository, GIT_WORK_TREE: folders.content, GIT_INDEX_FILE: index };
  const run = (...args: string[]): Promise<string> =>
    git(['-c', 'core.bare=false', '--literal-pathspecs', ...args], aside);
  await Promise.all([index, `${index}.lock`].map((file) => rm(file, { force: true })));
  await run('read-tree', tree);
  for (const [folder, wanted] of trees) {
    await run('rm', '-r', '--cached', '--quiet', '--force', '--ignore-unmatch', '--', folder);
    if (wanted !== undefined) await run('read-tree', `--prefix=${folder}/`, wanted);
  }
  const made = await run('write-tree');
  await rm(index, { force: true });
  return made.trim();
}
