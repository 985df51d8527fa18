import { createArchive, type Archive } from '../../archive/index.ts';
import { compileContent } from '../../compile/compile-content.ts';
import { exportContent } from '../export-content.ts';
import { listRevision } from '../list-revision.ts';
import { followWork } from '../progress.ts';
import type { Work } from './publication.ts';

export interface CheckedRevision {
  archive: Archive;
  /** What git calls the state of the content. */
  tree: string;
  /** How many stories were not known yet. */
  compiledStories: number;
}

/**
 * Checks a revision and compiles what is new in it.
 *
 * @throws {ContentError} with the findings of all files
 */
export async function checkRevision(work: Work): Promise<CheckedRevision> {
  const { environment, folders, revision, report } = work;
  await exportContent(folders, work, revision);
  const listed = await listRevision(work, revision);
  const progress = followWork(report, 'check');
  let compiledStories = 0;
  const content = await compileContent(environment, {
    revision: listed,
    onStory: (done, of) => {
      compiledStories = of;
      progress(done, of);
    },
  });
  const archive = createArchive({ ...content, now: environment.now });
  return { archive, tree: listed.tree, compiledStories };
}
