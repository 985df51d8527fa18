import type { ContentRevision } from '../compile/compile-content.ts';
import { listEntries } from '../compile/list-content.ts';
import { gitIn } from './git.ts';

interface Source {
  /** A bare repository. */
  repository: string;
  /** Its git configuration, see `GIT_CONFIG`. */
  gitConfig: string;
  /** What else git must know, for objects of a push that is not accepted yet. */
  extra?: NodeJS.ProcessEnv;
}

export interface ListedRevision extends ContentRevision {
  /** Git's names of the files, by their paths from the content directory. */
  blobs: ReadonlyMap<string, string>;
}

/** The entries of a content tree with the names that git gives to their folders and files. */
export async function listRevision(
  { repository, gitConfig, extra }: Source,
  tree: string,
): Promise<ListedRevision> {
  const git = gitIn(repository, gitConfig);
  const listed = await git(['ls-tree', '-r', '-t', '-z', '--full-tree', tree], extra);
  const blobs = new Map<string, string>();
  const trees = new Map<string, string>();
  for (const line of listed.split('\0')) {
    // <mode> SP <type> SP <name> TAB <path>
    const tab = line.indexOf('\t');
    const path = line.slice(tab + 1);
    const [, type, name = ''] = line.slice(0, tab).split(' ');
    if (type === 'tree') trees.set(path, name);
    if (type === 'blob') blobs.set(path, name);
  }
  return { tree, entries: listEntries([...blobs.keys()], { trees, blobs }), blobs };
}
