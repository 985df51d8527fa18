import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { gitIn, type Git } from '../../release/git.ts';
import { oneAtATime } from '../../search/one-at-a-time.ts';
import { BRANCH, type NewsroomFolders } from '../folders.ts';
import { plumbingIn, type Plumbing } from './plumbing.ts';

/** The clone in which the CMS works. Only one job at a time may touch its files and branches. */
export interface Desk {
  readonly folder: string;
  readonly git: Git;
  /** For what is no text: photos, and trees made without touching the files. */
  readonly plumbing: Plumbing;
  /** Runs a job when all earlier ones are over. */
  inTurn: <T>(job: () => Promise<T>) => Promise<T>;
  /** The main branch of the repository, which pushes reach. */
  publishedRevision(): Promise<string>;
  /** The published revision that the desk holds for certain. */
  lastTakenIn: string | undefined;
}

export function createDesk({ desk, repository, gitConfig }: NewsroomFolders): Desk {
  const shared = gitIn(repository, gitConfig);
  return {
    folder: desk,
    git: gitIn(desk, gitConfig),
    plumbing: plumbingIn(desk, gitConfig),
    inTurn: oneAtATime(),
    publishedRevision: async () => (await shared(['rev-parse', `refs/heads/${BRANCH}`])).trim(),
    lastTakenIn: undefined,
  };
}

/** Brings the clone back to a clean main branch after a rebase, merge or checkout that broke off. */
export async function recoverDesk({ folder, git }: Desk): Promise<void> {
  if (await hasUnfinishedMerge({ folder })) {
    await git(['rebase', '--abort']).catch(() => git(['rebase', '--quit']).catch(() => ''));
    await git(['merge', '--abort']).catch(() => '');
  }
  await git(['checkout', '--quiet', '--force', BRANCH]);
  await git(['reset', '--quiet', '--hard']);
  await git(['clean', '-ffdq']);
}

/** True when two versions of a story did not fit together. */
export async function hasUnfinishedMerge({ folder }: Pick<Desk, 'folder'>): Promise<boolean> {
  const traces = ['MERGE_HEAD', 'rebase-merge', 'rebase-apply'];
  const found = await Promise.all(
    traces.map((name) =>
      access(join(folder, '.git', name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

/** Takes in what others pushed to the repository, so that the CMS shows it and a push is accepted. */
export async function takeInPublished(desk: Desk): Promise<void> {
  const published = await desk.publishedRevision();
  if (published === desk.lastTakenIn) return;
  await takeIn(desk, published);
  desk.lastTakenIn = published;
}

async function takeIn(desk: Desk, published: string): Promise<void> {
  const isKnown = desk.git(['merge-base', '--is-ancestor', published, BRANCH]).then(
    () => true,
    () => false,
  );
  if (await isKnown) return;
  await desk.git(['fetch', '--quiet', 'origin', `refs/heads/${BRANCH}`]);
  await desk.git(['merge', '--quiet', '--no-edit', published]);
}

/** The desk's own main branch. */
export async function deskRevision({ git }: Desk): Promise<string> {
  return (await git(['rev-parse', BRANCH])).trim();
}
