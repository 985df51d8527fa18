import { rm } from 'node:fs/promises';
import { ContentError } from '../compile/content-error.ts';
import { buildSite, checkContent, type BuildJob } from './build.ts';
import { changedStory } from './changed-story.ts';
import { newestOf, readKnownStories } from './content-stories.ts';
import { contentFailure, inRepository } from './content-failure.ts';
import { exportContent } from './export-content.ts';
import { readHistory } from './history/read-history.ts';
import { holdBack } from './hold-back.ts';
import { inStep } from './in-step.ts';
import { nextDue } from './next-due.ts';
import type { Report } from './progress.ts';
import type { Release } from './release-store.ts';
import type { CheckedContent } from './site/publication.ts';
import { stateFile } from './site/renderer-folder.ts';
import { assetsOf } from './site/release-assets.ts';
import { readSiteState, writeSiteState } from './site/site-state.ts';
import type { ReleaseFinding } from './status.ts';
import { verifyRelease } from './verify.ts';

/** A release that stands ready in `folders.out`. */
export interface MadeRelease {
  pages: number;
  /** Address of the one story that changed, else of the home page. */
  url: string;
  /** Why stories of the revision are held back. */
  held: readonly ReleaseFinding[];
  /** When the next story that waits for its time comes out. */
  nextDue?: string | undefined;
}

export interface Making {
  revision: string;
  before: Release | undefined;
  report: Report;
}

/**
 * Makes a release by a whole build.
 *
 * @param checked what stands in `folders.content`, when that was checked and compiled already
 */
export async function buildWhole(
  job: BuildJob,
  { revision, before, report }: Making,
  checked: CheckedContent | undefined,
): Promise<MadeRelease> {
  const { settings, folders, builtAt } = job;
  const { tree, held } =
    checked ?? (await inStep(report, 'check', () => checkWhole(job, revision)));
  await readHistory(settings, revision, { cacheDir: folders.cache, recipe: job.recipe });
  await inStep(report, 'build', () => buildSite(job, report, tree));
  const stories = await readKnownStories(folders, tree);
  const now = new Date(builtAt);
  const pages = await inStep(report, 'verify', () =>
    verifyRelease(folders.out, {
      siteUrl: settings.siteUrl,
      pagesBefore: before?.manifest.pages,
      newestStory: newestOf(stories, now),
    }),
  );
  await keepState(job);
  const changed = await changedStory(settings, { before: before?.manifest.revision, revision });
  const shown = stories.find(({ id, data }) => id === changed && !data.draft);
  return { pages, url: shown?.path ?? '/', held, nextDue: nextDue(stories, now) };
}

async function checkWhole(job: BuildJob, revision: string): Promise<CheckedContent> {
  const { settings, folders } = job;
  try {
    const { tree, held } = await holdBack({ ...settings, folders }, revision, async (sound) => {
      await exportContent(folders, settings, sound);
      await checkContent(job, sound);
    });
    return { tree, held: inRepository(held) };
  } catch (error) {
    throw error instanceof ContentError ? contentFailure(error.findings) : error;
  }
}

/** Puts what the build recorded of its site where the swap takes it along. */
async function keepState({ folders, recipe }: BuildJob): Promise<void> {
  const recorded = stateFile(folders.renderer);
  const state = await readSiteState(recorded);
  if (state?.recipe !== recipe) return;
  const assets = await assetsOf(folders.out, state);
  await writeSiteState(folders.outState, { ...state, assets });
  await rm(recorded);
}
