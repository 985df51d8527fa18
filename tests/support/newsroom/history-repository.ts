import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormerContent } from '../../../src/archive/index.ts';
import { GIT_CONFIG, gitIn, type Git } from '../../../src/release/git.ts';
import { readHistory } from '../../../src/release/history/read-history.ts';
import { temporaryFolder, writeFileIn } from './folder.ts';

/** Later than every story of the tests, but for those that wait. */
const COMMITTED = '2024-01-01T00:00:00Z';

/** A repository of content whose history is read. */
export interface HistoryRepository {
  contentDir: string;
  git: Git;
  /** @param path from the content directory */
  write(path: string, text: string): Promise<void>;
  /** @param path from the content directory */
  drop(path: string): Promise<void>;
  /** Commits everything. @returns what git calls the commit */
  commit(): Promise<string>;
  /**
   * Commits everything and reads the history.
   *
   * @param cache where to go on from; without one, the history is read at once
   */
  history(cache?: string, recipe?: string): Promise<FormerContent>;
  remove(): Promise<void>;
}

export async function createHistoryRepository(): Promise<HistoryRepository> {
  const { folder: root, remove } = await temporaryFolder();
  const gitConfig = join(root, 'gitconfig');
  const work = join(root, 'work');
  const contentDir = join(work, 'content');
  await writeFile(gitConfig, `${GIT_CONFIG}[user]\n\tname = A\n\temail = a@b\n`);
  await mkdir(work);
  const git = gitIn(work, gitConfig);
  await git(['init', '--quiet']);
  const commit = async (): Promise<string> => {
    await git(['add', '--all']);
    const when = { GIT_COMMITTER_DATE: COMMITTED, GIT_AUTHOR_DATE: COMMITTED };
    await git(['commit', '--quiet', '--allow-empty', '-m', 'x'], when);
    return (await git(['rev-parse', 'HEAD'])).trim();
  };
  let fresh = 0;
  return {
    ...{ contentDir, git, commit, remove },
    write: (path, text) => writeFileIn(contentDir, path, text),
    drop: (path) => rm(join(contentDir, path), { recursive: true }),
    history: async (cache, recipe = 'code') => {
      const source = { repository: join(work, '.git'), gitConfig };
      fresh += 1;
      const cacheDir = join(root, cache ?? `fresh-${String(fresh)}`);
      return readHistory(source, await commit(), { cacheDir, recipe });
    },
  };
}
