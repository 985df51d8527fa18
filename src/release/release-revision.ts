import { afterSwap } from './after-swap.ts';
import { alreadyDone, publishedStatus } from './already-done.ts';
import type { BuildJob } from './build.ts';
import type { MadeRelease, Making } from './build-whole.ts';
import { buildMoment } from './environment.ts';
import { followStatus } from './follow-status.ts';
import { inStep } from './in-step.ts';
import { withLock } from './lock.ts';
import { removePin } from './pin.ts';
import { precompress } from './precompress.ts';
import { summarise, type ReleaseCounts, type Report } from './progress.ts';
import { publishOnlyChanges } from './publish-only-changes.ts';
import { fingerprintRecipe } from './recipe-fingerprint.ts';
import { ReleaseFailure } from './release-failure.ts';
import { releaseFolders } from './release-folders.ts';
import { currentRelease, removeOldReleases, type Release } from './release-store.ts';
import type { ReleaseSettings } from './settings.ts';
import type { CheckedContent } from './site/publication.ts';
import { writeStatus, type ReleaseStatus } from './status.ts';
import { swapIn } from './swap.ts';
import { findLostStories } from './verify/find-lost-stories.ts';

export const RELEASES_KEPT = 5;
const NOT_TIDIED = 'Đã đưa lên, nhưng chưa dọn được các bản cũ.';

export interface ReleaseOptions {
  /** Put up a site in which stories are missing that readers see in the current one. */
  acceptLost?: boolean | undefined;
}

/**
 * Makes the site of one revision and shows it to readers, or leaves them the last good one and
 * says why. Releases wait for each other; one that a newer revision has overtaken is left out.
 *
 * @param report hears of every step as it begins, goes on and ends
 */
export async function releaseRevision(
  settings: ReleaseSettings,
  revision: string,
  report: Report,
  { acceptLost = false }: ReleaseOptions = {},
): Promise<ReleaseStatus> {
  const startedAt = performance.now();
  const folders = releaseFolders(settings.root);
  return withLock(folders.lock, async () => {
    const recipe = fingerprintRecipe(settings.project, settings.siteUrl);
    const before = await currentRelease(folders);
    const job: BuildJob = { settings, folders, builtAt: buildMoment().toISOString(), recipe };
    const known = await alreadyDone(job, { revision, before, report });
    if (known !== undefined) return known;
    const status = followStatus(folders.status, revision, report);
    try {
      // What a killed release started may still be at work.
      await withLock(folders.builderLock, () => Promise.resolve());
      return await makeRelease(job, { revision, before, startedAt, status, acceptLost });
    } catch (error) {
      const failed = describeFailure(error, before);
      if (failed.details !== undefined) report({ event: 'note', message: failed.details });
      report({ event: 'note', message: failed.message });
      await status.written();
      return await writeStatus(folders.status, { ...failed, state: 'failed', revision });
    }
  });
}

interface Attempt {
  revision: string;
  before: Release | undefined;
  startedAt: number;
  status: ReturnType<typeof followStatus>;
  acceptLost: boolean;
}

async function makeRelease(job: BuildJob, attempt: Attempt): Promise<ReleaseStatus> {
  const { folders, builtAt, recipe } = job;
  const { revision, before, startedAt, status, acceptLost } = attempt;
  const { report } = status;
  const made = await buildRelease(job, { revision, before, report });
  const { pages, url, counts, held, nextDue } = made;
  if (before !== undefined && !acceptLost) await refuseLostStories(folders, before);
  if (job.settings.precompress === true) await precompress(folders.out);
  const name = await inStep(report, 'swap', () =>
    swapIn(folders, {
      ...{ revision, builtAt, recipe, pages },
      ...(held.length > 0 && { held }),
      ...(nextDue !== undefined && { nextDue }),
    }),
  );
  await removePin(folders);
  const trouble = await afterSwap(job.settings);
  if (trouble !== undefined) report({ event: 'note', message: trouble });
  await status.written();
  const shown = await writeStatus(folders.status, { ...publishedStatus(held), revision, url });
  const seconds = (performance.now() - startedAt) / 1000;
  const summary = summarise(pages, counts);
  report({ event: 'released', seconds, pages, url, summary, ...(counts && { counts }) });
  await tidyUp(job, name, report).catch((error: unknown) => {
    report({ event: 'note', message: `${NOT_TIDIED} ${String(error)}` });
  });
  return shown;
}

async function refuseLostStories(
  { out, content }: BuildJob['folders'],
  { folder }: Release,
): Promise<void> {
  const findings = await findLostStories({ before: folder, after: out }, content);
  if (findings.length === 0) return;
  const message = `Bản dựng làm mất ${String(findings.length)} trang bài nên chưa đưa lên.`;
  throw new ReleaseFailure(message, { findings });
}

/** Makes the next release quick, and room. Readers see this one already, whatever happens here. */
async function tidyUp(
  { settings, folders }: BuildJob,
  name: string,
  report: Report,
): Promise<void> {
  const current = await currentRelease(folders);
  // Loaded while nobody waits.
  const [{ keepSpare }, { tidyPhotos }] = await Promise.all([
    import('./site/keep-spare.ts'),
    import('./tidy-photos.ts'),
  ]);
  if (settings.commands.publish !== undefined && current?.name === name) {
    await keepSpare(folders, current, RELEASES_KEPT);
  }
  await removeOldReleases(folders, RELEASES_KEPT);
  await tidyPhotos(folders, report);
}

/** The changes alone where that is certain to lead to the right site, else the whole. */
async function buildRelease(
  job: BuildJob,
  making: Making,
): Promise<MadeRelease & { counts?: ReleaseCounts }> {
  const { publish } = job.settings.commands;
  if (publish === undefined) return buildAll(job, making);
  const result = await publishOnlyChanges(job, publish, making);
  if (result.outcome === 'ready') return result;
  if (result.outcome === 'refused') {
    throw new ReleaseFailure(result.message, { findings: result.findings });
  }
  if (result.details !== undefined) making.report({ event: 'note', message: result.details });
  if (making.before !== undefined) {
    making.report({ event: 'note', message: `Dựng lại toàn bộ trang tin: ${result.reason}.` });
  }
  return buildAll(job, making, result.checked);
}

/** A publication of changes does not wait for the loading of what builds everything. */
async function buildAll(
  job: BuildJob,
  making: Making,
  checked?: CheckedContent,
): Promise<MadeRelease> {
  const { buildWhole } = await import('./build-whole.ts');
  return buildWhole(job, making, checked);
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
