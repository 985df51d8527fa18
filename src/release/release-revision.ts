import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BuildJob } from './build.ts';
import { buildWhole, type MadeRelease, type Making } from './build-whole.ts';
import { followStatus } from './follow-status.ts';
import { gitIn } from './git.ts';
import { inStep } from './in-step.ts';
import { withLock } from './lock.ts';
import { summarise, type ReleaseCounts, type Report } from './progress.ts';
import { publishOnlyChanges } from './publish-only-changes.ts';
import { fingerprintRecipe } from './recipe-fingerprint.ts';
import { ReleaseFailure } from './release-failure.ts';
import { releaseFolders } from './release-folders.ts';
import { currentRelease, removeOldReleases, type Release } from './release-store.ts';
import type { ReleaseSettings } from './settings.ts';
import { keepSpare } from './site/keep-spare.ts';
import { readStatus, writeStatus, type ReleaseFinding, type ReleaseStatus } from './status.ts';
import { swapIn } from './swap.ts';
import { tidyPhotos } from './tidy-photos.ts';

const RELEASES_KEPT = 5;
const NOTHING_NEW = 'Không có gì mới: trang tin đang hiện đúng bản này.';
const OVERTAKEN = 'Bỏ qua bản này vì kho tin đã có bản mới hơn.';
const NOT_TIDIED = 'Đã đưa lên, nhưng chưa dọn được các bản cũ.';

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
): Promise<ReleaseStatus> {
  const startedAt = performance.now();
  const folders = releaseFolders(settings.root);
  await mkdir(dirname(folders.lock), { recursive: true });
  return withLock(folders.lock, async () => {
    const recipe = await fingerprintRecipe(settings.project, settings.siteUrl);
    const before = await currentRelease(folders);
    const job: BuildJob = { settings, folders, builtAt: new Date().toISOString(), recipe };
    const known = await alreadyDone(job, { revision, before, report });
    if (known !== undefined) return known;
    const status = followStatus(folders.status, revision, report);
    try {
      return await makeRelease(job, { revision, before, startedAt, status });
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
}

async function makeRelease(job: BuildJob, attempt: Attempt): Promise<ReleaseStatus> {
  const { folders, builtAt, recipe } = job;
  const { revision, before, startedAt, status } = attempt;
  const { report } = status;
  const { pages, url, counts, held } = await buildRelease(job, { revision, before, report });
  const name = await inStep(report, 'swap', () =>
    swapIn(folders, { revision, builtAt, recipe, pages, ...(held.length > 0 && { held }) }),
  );
  await status.written();
  const shown = await writeStatus(folders.status, { ...published(held), revision, url });
  const seconds = (performance.now() - startedAt) / 1000;
  const summary = summarise(pages, counts);
  report({ event: 'released', seconds, pages, url, summary, ...(counts && { counts }) });
  await tidyUp(job, name, report).catch((error: unknown) => {
    report({ event: 'note', message: `${NOT_TIDIED} ${String(error)}` });
  });
  return shown;
}

/** Makes the next release quick, and room. Readers see this one already, whatever happens here. */
async function tidyUp(
  { settings, folders }: BuildJob,
  name: string,
  report: Report,
): Promise<void> {
  const current = await currentRelease(folders);
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
  if (publish === undefined) return buildWhole(job, making, undefined);
  const result = await publishOnlyChanges(job, publish, making);
  if (result.outcome === 'ready') return result;
  if (result.outcome === 'refused') {
    throw new ReleaseFailure(result.message, { findings: result.findings });
  }
  if (result.details !== undefined) making.report({ event: 'note', message: result.details });
  if (making.before !== undefined) {
    making.report({ event: 'note', message: `Dựng lại toàn bộ trang tin: ${result.reason}.` });
  }
  return buildWhole(job, making, result.checked);
}

/** The status when there is nothing to make: overtaken by a newer revision, or shown already. */
async function alreadyDone(
  { settings, folders, recipe }: BuildJob,
  { revision, before, report }: Making,
): Promise<ReleaseStatus | undefined> {
  const git = gitIn(settings.repository, settings.gitConfig);
  const newest = (await git(['rev-parse', `refs/heads/${settings.branch}`])).trim();
  if (newest !== revision) {
    report({ event: 'note', message: OVERTAKEN });
    return readStatus(folders.status);
  }
  const isShown = before?.manifest.revision === revision && before.manifest.recipe === recipe;
  if (!isShown) return undefined;
  report({ event: 'note', message: NOTHING_NEW });
  const shown = published(before.manifest.held ?? []);
  return writeStatus(folders.status, { ...shown, revision, url: '/' });
}

/** Everything is up but for the stories that are held back. */
function published(
  held: readonly ReleaseFinding[],
): Pick<ReleaseStatus, 'state' | 'message' | 'findings'> {
  if (held.length === 0) return { state: 'published', message: 'Đã đưa lên trang tin.' };
  const stories = String(new Set(held.map(({ path }) => path)).size);
  const message = `Đã đưa lên trang tin, trừ ${stories} bài có ảnh không dùng được.`;
  return { state: 'published', message, findings: held };
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
