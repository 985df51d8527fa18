import { rename } from 'node:fs/promises';
import { buildSite, checkContent, type BuildJob } from './build.ts';
import { newestOf, readStories } from './content-stories.ts';
import { exportContent } from './export-content.ts';
import { inStep } from './in-step.ts';
import type { Report } from './progress.ts';
import { publishedAddress } from './published-address.ts';
import type { Release } from './release-store.ts';
import { stateFile } from './site/renderer-folder.ts';
import { readSiteState } from './site/site-state.ts';
import { verifyRelease } from './verify.ts';

/** A release that stands ready in `folders.out`. */
export interface MadeRelease {
  pages: number;
  /** Address of the one story that changed, else of the home page. */
  url: string;
}

export interface Making {
  revision: string;
  before: Release | undefined;
  report: Report;
}

/**
 * Makes a release by a whole build.
 *
 * @param contentTree what git calls the state of the content, when that was checked and compiled already
 */
export async function buildWhole(
  job: BuildJob,
  { revision, before, report }: Making,
  contentTree: string | undefined,
): Promise<MadeRelease> {
  const { settings, folders, builtAt } = job;
  if (contentTree === undefined) {
    await inStep(report, 'check', async () => {
      await exportContent(folders, settings, revision);
      await checkContent(job);
    });
  }
  await inStep(report, 'build', () => buildSite(job, contentTree));
  const stories = await readStories(folders.content);
  const pages = await inStep(report, 'verify', () =>
    verifyRelease(folders.out, {
      siteUrl: settings.siteUrl,
      pagesBefore: before?.manifest.pages,
      newestStory: newestOf(stories, new Date(builtAt)),
    }),
  );
  await keepState(job);
  const span = { before: before?.manifest.revision, revision };
  const shown = stories.filter(({ data }) => !data.draft);
  return { pages, url: await publishedAddress(settings, span, shown) };
}

/** Puts what the build recorded of its site where the swap takes it along. */
async function keepState({ folders, recipe }: BuildJob): Promise<void> {
  const recorded = stateFile(folders.renderer);
  const state = await readSiteState(recorded);
  if (state?.recipe === recipe) await rename(recorded, folders.outState);
}
