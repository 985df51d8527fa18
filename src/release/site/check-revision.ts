import { createArchive, type Archive } from '../../archive/index.ts';
import { compileContent } from '../../compile/compile-content.ts';
import { inRepository } from '../content-failure.ts';
import { exportContent } from '../export-content.ts';
import { readHistory } from '../history/read-history.ts';
import { holdBack } from '../hold-back.ts';
import { listRevision } from '../list-revision.ts';
import { nextDue } from '../next-due.ts';
import { followWork } from '../progress.ts';
import type { ReleaseFinding } from '../status.ts';
import type { Work } from './publication.ts';

export interface CheckedRevision {
  archive: Archive;
  /** What git calls the content that is published. */
  tree: string;
  /** Why stories of the revision are held back. */
  held: readonly ReleaseFinding[];
  /** How many stories were not known yet. */
  compiledStories: number;
  /** When the next story that waits for its time comes out. */
  nextDue: string | undefined;
}

/**
 * Checks a revision and compiles what is new in it.
 *
 * @throws {ContentError} with the findings of all files
 */
export async function checkRevision(work: Work): Promise<CheckedRevision> {
  const { environment, folders, revision, report } = work;
  const progress = followWork(report, 'check');
  let compiledStories = 0;
  const { tree, held, made } = await holdBack(work, revision, async (sound) => {
    await exportContent(folders, work, sound);
    return compileContent(environment, {
      revision: await listRevision(work, sound),
      onStory: (done, of) => {
        compiledStories = of;
        progress(done, of);
      },
    });
  });
  const { recipe, now } = environment;
  const former = await readHistory(work, revision, { cacheDir: folders.cache, recipe });
  const archive = createArchive({ ...made, former, now });
  const due = nextDue(made.stories, now);
  return { archive, tree, held: inRepository(held), compiledStories, nextDue: due };
}
