import { posix } from 'node:path';
import type { ContentRevision } from '../compile/compile-content.ts';
import { listEntries } from '../compile/list-content.ts';
import { gitIn } from './git.ts';

interface Source {
  /** A bare repository. */
  repository: string;
  /** Its git configuration, see `GIT_CONFIG`. */
  gitConfig: string;
}

/** The entries of a revision's `content` folder with the names that git gives to their folders. */
export async function listRevision(
  { repository, gitConfig }: Source,
  revision: string,
): Promise<ContentRevision> {
  const git = gitIn(repository, gitConfig);
  const folder = `${revision}:content`;
  const [tree, listed] = await Promise.all([
    git(['rev-parse', '--verify', folder]),
    git(['ls-tree', '-r', '-t', '-z', '--full-tree', folder]),
  ]);
  const paths: string[] = [];
  const trees = new Map<string, string>();
  for (const line of listed.split('\0')) {
    // <mode> SP <type> SP <name> TAB <path>
    const tab = line.indexOf('\t');
    const path = line.slice(tab + 1);
    const [, type, name = ''] = line.slice(0, tab).split(' ');
    if (type === 'tree') trees.set(path, name);
    if (type === 'blob') paths.push(path);
  }
  return { tree: tree.trim(), entries: listEntries(paths, (path) => trees.get(posix.join(path))) };
}
