import { isDue } from '../already-done.ts';
import { branchHead } from '../branch-head.ts';
import { buildMoment } from '../environment.ts';
import { tryLock } from '../lock.ts';
import { readPin } from '../pin.ts';
import { releaseFolders } from '../release-folders.ts';
import { currentRelease } from '../release-store.ts';
import type { ReleaseSettings } from '../settings.ts';
import { readStatus } from '../status.ts';

/**
 * Whether a timer should release: a story's time has come, or a push was broken off before its
 * release. What was refused is not tried again and again, and what somebody went back to stays.
 *
 * @returns the revision to release; undefined when there is nothing to do or somebody is at it
 */
export async function dueRevision(settings: ReleaseSettings): Promise<string | undefined> {
  const folders = releaseFolders(settings.root);
  const head = await branchHead(settings).catch(() => undefined);
  if (head === undefined || (await readPin(folders))?.insteadOf === head) return undefined;
  const unlock = tryLock(folders.lock);
  if (unlock === undefined) return undefined;
  unlock();
  const manifest = (await currentRelease(folders))?.manifest;
  const { state, revision } = await readStatus(folders.status);
  if (state === 'failed' && revision === head) return undefined;
  const isShown = manifest?.revision === head;
  return isShown && !isDue(manifest.nextDue, buildMoment().toISOString()) ? undefined : head;
}
