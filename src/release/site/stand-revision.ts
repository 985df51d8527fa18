import { exportContent } from '../export-content.ts';
import { gitIn } from '../git.ts';
import { listRevision, type ListedRevision } from '../list-revision.ts';
import type { Publication } from './publication.ts';

/** Puts a tree of the repository into `folders.content`, and lists it meanwhile. One at a time. */
export type StandTree = (tree: string) => Promise<ListedRevision>;

/** Begins with the content of the revision, before anybody asks: git needs as long as this program to load. */
export function standRevision(publication: Publication): StandTree {
  const whole = standWhole(publication);
  // Heard when it is asked for.
  whole.catch(() => undefined);
  return async (tree) => {
    const standing = await whole;
    return standing.tree === tree ? standing : standTree(publication, tree);
  };
}

async function standWhole(publication: Publication): Promise<ListedRevision> {
  const { repository, gitConfig, revision } = publication;
  const git = gitIn(repository, gitConfig);
  const tree = await git(['rev-parse', '--verify', `${revision}:content`]);
  return standTree(publication, tree.trim());
}

async function standTree(publication: Publication, tree: string): Promise<ListedRevision> {
  const [listed] = await Promise.all([
    listRevision(publication, tree),
    exportContent(publication.folders, publication, tree),
  ]);
  return listed;
}
