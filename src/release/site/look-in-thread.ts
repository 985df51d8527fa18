import { Worker } from 'node:worker_threads';
import { imagesOf, type Archive } from '../../archive/index.ts';
import { mediaFolder, mediaNames } from '../../photos/derived-photo.ts';
import { askThread } from '../../threads/ask-thread.ts';
import type { FileFacts } from './find-damage.ts';
import type { TreeLook, TreeTask } from './look-over-tree.ts';
import { filesOfState, type FilesOfState } from './site-state.ts';

/** What stands in a tree that shows an older state of the site. */
export interface SeenTree {
  /** Those of its files that are there. */
  files: Map<string, FileFacts>;
  /** Paths of files of photos that the archive has and the tree has not, and the other way round. */
  missing: readonly string[];
  surplus: readonly string[];
}

/** Looks over a tree, of a hundred thousand files perhaps, on another core while this one plans. */
export async function lookInThread(
  root: string,
  shows: FilesOfState,
  archive: Archive,
): Promise<SeenTree> {
  const paths = filesOfState(shows);
  const media = imagesOf(archive).flatMap((photo) =>
    mediaNames(photo).map((name) => `${mediaFolder(photo.id)}/${name}`),
  );
  const task: TreeTask = { root, files: paths.join('\n'), media: media.join('\n') };
  const thread = new Worker(new URL('./look-worker.ts', import.meta.url));
  try {
    const { sizes, times, missing, surplus } = await askThread<TreeLook>(thread, task);
    const files = new Map<string, FileFacts>();
    for (const [place, path] of paths.entries()) {
      const size = sizes[place] ?? Number.NaN;
      if (!Number.isNaN(size)) files.set(path, { size, mtimeMs: times[place] ?? Number.NaN });
    }
    return { files, missing, surplus };
  } finally {
    await thread.terminate();
  }
}
