import { branchHead } from '../branch-head.ts';
import { withLock } from '../lock.ts';
import { removePin } from '../pin.ts';
import { releaseFolders } from '../release-folders.ts';
import { RELEASES_KEPT } from '../release-revision.ts';
import { currentRelease, listReleases, removeOldReleases } from '../release-store.ts';
import type { ReleaseSettings } from '../settings.ts';
import { dueRevision } from './due-revision.ts';
import { EXIT } from './exit-codes.ts';
import { releaseAndTell, tellStatus } from './release-and-tell.ts';
import { releaseLines } from './release-lines.ts';
import { NoSuchRelease, rollBack } from './roll-back.ts';

export interface Asked {
  settings: ReleaseSettings;
  print: (line: string) => void;
  asJson: boolean;
  /** What follows the name of the command. */
  argument: string | undefined;
  /** How many releases `gc` keeps. */
  keep: number | undefined;
  acceptLost: boolean;
}

/** The commands of `npm run release`, by name. Each gives what to exit with. */
export const COMMANDS: Readonly<Record<string, (asked: Asked) => Promise<number>>> = {
  run: async ({ settings, ...telling }) => {
    // Asked for by hand: whoever went back to an older release wants to go forward again.
    await removePin(releaseFolders(settings.root));
    return releaseAndTell(settings, await branchHead(settings), telling);
  },
  scheduled: async ({ settings, ...telling }) => {
    const revision = await dueRevision(settings);
    return revision === undefined ? EXIT.done : releaseAndTell(settings, revision, telling);
  },
  list: async ({ settings, print, asJson }) => {
    const folders = releaseFolders(settings.root);
    const current = (await currentRelease(folders))?.name;
    const releases = await listReleases(folders);
    if (asJson) {
      const listed = releases.map(({ name, manifest }) => ({ name, ...manifest }));
      print(JSON.stringify({ current, releases: listed }));
    } else releaseLines(releases, current).forEach(print);
    return EXIT.done;
  },
  rollback: async ({ settings, argument, ...telling }) => {
    try {
      return tellStatus(settings, await rollBack(settings, argument), telling);
    } catch (error) {
      if (!(error instanceof NoSuchRelease)) throw error;
      telling.print(error.message);
      return EXIT.usage;
    }
  },
  gc: async ({ settings, print, asJson, keep = RELEASES_KEPT }) => {
    const folders = releaseFolders(settings.root);
    const removed = await withLock(folders.lock, () => removeOldReleases(folders, keep));
    const names = removed.length === 0 ? 'không có bản nào thừa' : removed.join(', ');
    print(asJson ? JSON.stringify({ removed }) : `Đã dọn: ${names}.`);
    return EXIT.done;
  },
};
