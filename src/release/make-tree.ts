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

type RunGit = (...args: string[]) => Promise<string>;

/**
 * Makes a tree of what an index of its own holds in the end.
 *
 * @param fill runs git on that index, which begins as there is none
 * @returns git's name of the tree
 */
export async function makeTree(
  { repository, gitConfig, folders }: ContentGit,
  fill: (run: RunGit) => Promise<void>,
): Promise<string> {
  const index = `${folders.index}.held`;
  const git = gitIn(folders.content, gitConfig);
  const aside = { GIT_DIR: repository, GIT_WORK_TREE: folders.content, GIT_INDEX_FILE: index };
  const run: RunGit = (...args) =>
    git(['-c', 'core.bare=false', '--literal-pathspecs', ...args], aside);
  await Promise.all([index, `${index}.lock`].map((file) => rm(file, { force: true })));
  await fill(run);
  const made = await run('write-tree');
  await rm(index, { force: true });
  return made.trim();
}
