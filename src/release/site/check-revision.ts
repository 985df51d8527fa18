import { createArchive, type Archive } from '../../archive/index.ts';
import { compileContent } from '../../compile/compile-content.ts';
import { inRepository } from '../content-failure.ts';
import { readHistory } from '../history/read-history.ts';
import { holdBack } from '../hold-back.ts';
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
 * @param meanwhile called when other cores have begun to work on new photos; may be called again
 * @throws {ContentError} with the findings of all files
 */
export async function checkRevision(
  work: Work,
  meanwhile: () => void = () => undefined,
): Promise<CheckedRevision> {
  const { environment, folders, revision, report } = work;
  const { recipe, now } = environment;
  const progress = followWork(report, 'check');
  let compiledStories = 0;
  const publishable = holdBack(work, revision, (sound) =>
    compileContent(environment, {
      revision: work.stand(sound),
      photos: work.photos,
      onStory: (done, of) => {
        compiledStories = of;
        progress(done, of);
      },
      meanwhile,
    }),
  );
  const [{ tree, held, made }, former] = await Promise.all([
    publishable,
    readHistory(work, revision, { cacheDir: folders.cache, recipe }),
  ]);
  const archive = createArchive({ ...made, former, now });
  const due = nextDue(made.stories, now);
  return { archive, tree, held: inRepository(held), compiledStories, nextDue: due };
}
