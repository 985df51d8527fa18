import { branchHead } from './branch-head.ts';
import type { BuildJob } from './build.ts';
import type { Making } from './build-whole.ts';
import { readPin } from './pin.ts';
import { readStatus, writeStatus, type ReleaseFinding, type ReleaseStatus } from './status.ts';

const NOTHING_NEW = 'Không có gì mới: trang tin đang hiện đúng bản này.';
const OVERTAKEN = 'Bỏ qua bản này vì kho tin đã có bản mới hơn.';
const LEFT_BEHIND = 'Bỏ qua bản này vì đã quay lại bản dựng trước nó.';

/**
 * The status when there is nothing to make: overtaken by a newer revision, shown already, or left
 * behind by going back to an older release.
 */
export async function alreadyDone(
  { settings, folders, recipe, builtAt }: BuildJob,
  { revision, before, report }: Making,
): Promise<ReleaseStatus | undefined> {
  const isOvertaken = (await branchHead(settings)) !== revision;
  const pin = await readPin(folders);
  if (isOvertaken || pin?.insteadOf === revision) {
    report({ event: 'note', message: isOvertaken ? OVERTAKEN : LEFT_BEHIND });
    return readStatus(folders.status);
  }
  const manifest = before?.manifest;
  const isShown = manifest?.revision === revision && manifest.recipe === recipe;
  if (!isShown || isDue(manifest.nextDue, builtAt)) return undefined;
  report({ event: 'note', message: NOTHING_NEW });
  return writeStatus(folders.status, {
    ...publishedStatus(manifest.held ?? []),
    revision,
    url: '/',
  });
}

/** Whether a story came out since the release was made. Both are ISO 8601. */
export function isDue(nextDue: string | undefined, now: string): boolean {
  return nextDue !== undefined && Date.parse(nextDue) <= Date.parse(now);
}

/** Everything is up but for the stories that are held back. */
export function publishedStatus(
  held: readonly ReleaseFinding[],
): Pick<ReleaseStatus, 'state' | 'message' | 'findings'> {
  if (held.length === 0) return { state: 'published', message: 'Đã đưa lên trang tin.' };
  const stories = String(new Set(held.map(({ path }) => path)).size);
  const message = `Đã đưa lên trang tin, trừ ${stories} bài có ảnh không dùng được.`;
  return { state: 'published', message, findings: held };
}
