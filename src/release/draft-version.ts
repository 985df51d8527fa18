import { writeFile, rm } from 'node:fs/promises';
import { storyPath } from '../archive/index.ts';
import { news } from '../model/index.ts';
import { checkSource, writeSource } from '../story/index.ts';
import { gitIn } from './git.ts';
import { makeTree, type ContentGit } from './make-tree.ts';

export interface DraftVersion {
  /** Git's name of the folder. */
  tree: string;
  /** Where the story will be: `/tin-tuc/2021/so-ket/`. */
  address: string;
}

/**
 * A story as the draft that it was: what the site must know of it, without text and photos, so that
 * its address is taken and links to it wait.
 *
 * @param folder of the story: `news/2021/so-ket`
 * @returns undefined when the story itself is wrong
 */
export async function draftVersion(
  source: ContentGit,
  content: string,
  folder: string,
): Promise<DraftVersion | undefined> {
  const { repository, gitConfig, folders } = source;
  const git = gitIn(repository, gitConfig);
  const { data } = checkSource(await git(['show', `${content}:${folder}/index.mdx`]), {
    collection: news,
  });
  if (data === undefined) return undefined;
  const { title, lead, kind, host, event, publishedAt, slug } = data;
  const kept = { title, lead, kind, host, event, publishedAt, ...(slug && { slug }), draft: true };
  const file = `${folders.index}.draft`;
  await writeFile(file, writeSource(kept, ''));
  const blob = (await git(['hash-object', '-w', '--', file])).trim();
  await rm(file);
  const tree = await makeTree(source, async (run) => {
    await run('read-tree', '--empty');
    await run('update-index', '--add', '--cacheinfo', `100644,${blob},index.mdx`);
  });
  return { tree, address: storyPath(folder.replace('news/', ''), slug) };
}
