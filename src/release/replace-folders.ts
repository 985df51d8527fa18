import { makeTree, type ContentGit } from './make-tree.ts';

/**
 * Makes a tree like another but for some folders.
 *
 * @param trees git's name of what each folder becomes; undefined for none
 * @returns git's name of the tree
 */
export async function replaceFolders(
  source: ContentGit,
  tree: string,
  trees: ReadonlyMap<string, string | undefined>,
): Promise<string> {
  return makeTree(source, async (run) => {
    await run('read-tree', tree);
    for (const [folder, wanted] of trees) {
      await run('rm', '-r', '--cached', '--quiet', '--force', '--ignore-unmatch', '--', folder);
      if (wanted !== undefined) await run('read-tree', `--prefix=${folder}/`, wanted);
    }
  });
}
