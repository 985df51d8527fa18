import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buildSite, checkContent, type BuildJob } from './build.ts';
import { newestOf, readStories } from './content-stories.ts';
import { exportContent } from './export-content.ts';
import { gitIn } from './git.ts';
import { withLock } from './lock.ts';
import { publishedAddress } from './published-address.ts';
import { fingerprintRecipe } from './recipe-fingerprint.ts';
import { ReleaseFailure } from './release-failure.ts';
import { releaseFolders } from './release-folders.ts';
import { currentRelease, removeOldReleases, type Release } from './release-store.ts';
import type { ReleaseSettings } from './settings.ts';
import { readStatus, STEPS, writeStatus, type ReleaseStatus, type Step } from './status.ts';
import { swapIn } from './swap.ts';
import { verifyRelease } from './verify.ts';

const RELEASES_KEPT = 5;
const PUBLISHED = { state: 'published', message: 'Đã đưa lên trang tin.' } as const;

/** Hears of every step when it is over, and how long it took. */
export type Report = (line: string) => void;

/**
 * Makes the site of one revision and shows it to readers, or leaves them the last good one and
 * says why. Releases wait for each other; one that a newer revision has overtaken is left out.
 */
export async function releaseRevision(
  settings: ReleaseSettings,
  revision: string,
  report: Report,
): Promise<ReleaseStatus> {
  const folders = releaseFolders(settings.root);
  await mkdir(dirname(folders.lock), { recursive: true });
  return withLock(folders.lock, async () => {
    const recipe = await fingerprintRecipe(settings.project, settings.siteUrl);
    const before = await currentRelease(folders);
    const job: BuildJob = { settings, folders, builtAt: new Date().toISOString() };
    const known = await alreadyDone(job, revision, before, recipe);
    if (known !== undefined) return known;
    try {
      return await makeRelease(job, { revision, recipe, before, report });
    } catch (error) {
      const failed = describeFailure(error, before);
      if (failed.details !== undefined) report(failed.details);
      report(failed.message);
      return await writeStatus(folders.status, { ...failed, state: 'failed', revision });
    }
  });
}

interface Making {
  revision: string;
  recipe: string;
  before: Release | undefined;
  report: Report;
}

async function makeRelease(job: BuildJob, making: Making): Promise<ReleaseStatus> {
  const { settings, folders, builtAt } = job;
  const { revision, recipe, before } = making;
  await inStep(job, making, 'check', async () => {
    await exportContent(folders, settings, revision);
    await checkContent(job);
  });
  await inStep(job, making, 'build', () => buildSite(job));
  const stories = await readStories(folders.content);
  const pages = await inStep(job, making, 'verify', async () =>
    verifyRelease(folders.out, {
      siteUrl: settings.siteUrl,
      pagesBefore: before?.manifest.pages,
      newestStory: newestOf(stories, new Date(builtAt)),
    }),
  );
  await inStep(job, making, 'swap', () => swapIn(folders, { revision, builtAt, recipe, pages }));
  await removeOldReleases(folders, RELEASES_KEPT);
  const url = await publishedAddress(settings, before?.manifest.revision, revision, stories);
  return writeStatus(folders.status, { ...PUBLISHED, revision, url });
}

/** Tells the admin which step runs, and the report how long it took. */
async function inStep<T>(
  { folders }: BuildJob,
  { revision, report }: Making,
  step: Step,
  work: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  await writeStatus(folders.status, {
    state: 'building',
    step,
    message: `Đang ${STEPS[step].toLowerCase()}.`,
    revision,
  });
  const result = await work();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).replace('.', ',');
  report(`${STEPS[step]}: ${seconds} giây`);
  return result;
}

/** The status when there is nothing to make: overtaken by a newer revision, or shown already. */
async function alreadyDone(
  { settings, folders }: BuildJob,
  revision: string,
  before: Release | undefined,
  recipe: string,
): Promise<ReleaseStatus | undefined> {
  const git = gitIn(settings.repository, settings.gitConfig);
  const newest = (await git(['rev-parse', `refs/heads/${settings.branch}`])).trim();
  if (newest !== revision) return readStatus(folders.status);
  const isShown = before?.manifest.revision === revision && before.manifest.recipe === recipe;
  return isShown ? writeStatus(folders.status, { ...PUBLISHED, revision, url: '/' }) : undefined;
}

function describeFailure(
  error: unknown,
  before: Release | undefined,
): Pick<ReleaseStatus, 'message' | 'findings' | 'details'> {
  const kept = before === undefined ? 'Trang tin chưa có bản nào.' : 'Trang tin vẫn giữ bản trước.';
  if (error instanceof ReleaseFailure) {
    const { message, findings, details } = error;
    return { message: `${message} ${kept}`, findings, ...(details === '' ? {} : { details }) };
  }
  return {
    message: `Chưa đưa lên được vì lỗi của hệ thống. Hãy báo người quản trị máy chủ. ${kept}`,
    details: error instanceof Error ? error.message : String(error),
  };
}
