import { formatMoment } from '../../text/format-date.ts';
import { afterSwap } from '../after-swap.ts';
import { branchHead } from '../branch-head.ts';
import { withLock } from '../lock.ts';
import { readPin, writePin } from '../pin.ts';
import { releaseFolders } from '../release-folders.ts';
import { currentRelease, listReleases, type Release } from '../release-store.ts';
import type { ReleaseSettings } from '../settings.ts';
import { writeStatus, type ReleaseStatus } from '../status.ts';
import { switchTo } from '../swap.ts';

/** A release to go back to that is not there; the message is Vietnamese and says which are. */
export class NoSuchRelease extends Error {
  override readonly name = 'NoSuchRelease';
}

/**
 * Shows readers an older release, or a newer one again. Nothing is built, and nothing in the
 * repository changes: what is pushed next goes up as usual. Until then nothing replaces it.
 *
 * @param wanted its name; by default the one before the current
 * @throws {NoSuchRelease}
 */
export async function rollBack(
  settings: ReleaseSettings,
  wanted: string | undefined,
): Promise<ReleaseStatus> {
  const folders = releaseFolders(settings.root);
  return withLock(folders.lock, async () => {
    const releases = await listReleases(folders);
    const current = await currentRelease(folders);
    const target = choose(releases, current, wanted);
    const head = await branchHead(settings);
    // Before the swap: a machine that stops in between must not undo the step back by itself.
    const pinned = await readPin(folders);
    await writePin(folders, { release: target.name, insteadOf: head });
    await switchTo(folders, target.name).catch(async (error: unknown) => {
      if (pinned !== undefined) await writePin(folders, pinned);
      throw error;
    });
    await afterSwap(settings);
    const { revision, builtAt } = target.manifest;
    const message = `Trang tin đang hiện lại bản dựng lúc ${formatMoment(builtAt)} (${target.name}). Lần đưa bài tiếp theo sẽ thay bản này.`;
    return writeStatus(folders.status, { state: 'rolled-back', message, revision, url: '/' });
  });
}

function choose(
  releases: readonly Release[],
  current: Release | undefined,
  wanted: string | undefined,
): Release {
  const place = releases.findIndex(({ name }) => name === current?.name);
  const found =
    wanted === undefined ? releases[place + 1] : releases.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  const names = releases.map(({ name }) => name).join(', ');
  throw new NoSuchRelease(
    wanted === undefined
      ? 'Không còn bản nào cũ hơn bản đang hiện.'
      : `Không có bản «${wanted}». Các bản đang giữ: ${names === '' ? 'chưa có bản nào' : names}.`,
  );
}
