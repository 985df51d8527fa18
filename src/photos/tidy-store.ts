import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './file-set.ts';
import { photoSet } from './photo-set.ts';
import { removeFolderOlderThan, removeOlderThan } from './remove-older.ts';

export interface Tidied {
  /** Photos that stay, and how many of them were read from the first byte to the last. */
  kept: number;
  verified: number;
  /** Photos whose files were not what had been written; they are made again when they are needed. */
  damaged: string[];
  /** Photos and sets of pixels that nobody needs any longer. */
  removed: number;
}

export interface TidyPlan {
  /** Ids of the photos that must stay. */
  readonly used: ReadonlySet<string>;
  readonly now: Date;
}

const DAY_MS = 86_400_000;
/** No build takes so long from asking for a photo to publishing it; the store renews what is asked for. */
const GRACE_MS = 2 * DAY_MS;
/** In so many days every photo is read once: what no time stamp tells is found then. */
const DAYS_OF_A_ROUND = 30;

/**
 * Removes what is not used and what nobody asked for lately, and reads a part of what stays. Builds may run at the
 * same time: what they need they have just asked for, and what they miss they make again.
 */
export async function tidyStore(cacheDir: string, { used, now }: TidyPlan): Promise<Tidied> {
  const before = now.getTime() - GRACE_MS;
  const turn = Math.floor(now.getTime() / DAY_MS) % DAYS_OF_A_ROUND;
  const tidied: Tidied = { kept: 0, verified: 0, damaged: [], removed: 0 };
  const pixels = new Set<string>();
  const media = join(cacheDir, 'media');
  for (const shelf of await namesIn(media)) {
    for (const [id, files] of Map.groupBy(await namesIn(join(media, shelf)), idOf)) {
      const isGone =
        !used.has(id) && (await removeOlderThan(before, join(media, shelf), id, files));
      if (isGone) tidied.removed += 1;
      else if (files.includes(`${id}.json`)) await keepPhoto(id);
    }
  }
  const unused = (name: string): boolean => !pixels.has(name);
  tidied.removed += await removeFolders(join(cacheDir, 'pixels'), unused, before);
  await forgetOriginals(join(cacheDir, 'originals'), pixels, before);
  return tidied;

  async function keepPhoto(id: string): Promise<void> {
    const set = photoSet(cacheDir, id);
    const isRead = Number.parseInt(id.slice(-6), 16) % DAYS_OF_A_ROUND === turn;
    const kept = set.peek(isRead ? 'nothing' : 'stamps');
    tidied.kept += 1;
    if (isRead) tidied.verified += 1;
    if (kept?.pixels !== undefined) pixels.add(kept.pixels);
    if (kept === undefined && used.has(id)) {
      tidied.damaged.push(id);
      await set.discard();
    }
  }
}

/** `<id>-480.avif`, `<id>.jpg` and `<id>.json` belong together; what was never finished has no id. */
function idOf(name: string): string {
  return /^[0-9a-f]+(?=[-.])/.exec(name)?.[0] ?? '';
}

async function removeFolders(
  root: string,
  isUnused: (name: string) => boolean,
  before: number,
): Promise<number> {
  let removed = 0;
  for (const shelf of await namesIn(root)) {
    for (const name of (await namesIn(join(root, shelf))).filter(isUnused)) {
      if (await removeFolderOlderThan(before, join(root, shelf, name))) removed += 1;
    }
  }
  return removed;
}

/** What an original is that no photo of the store comes from need not be known. */
async function forgetOriginals(
  root: string,
  pixels: ReadonlySet<string>,
  before: number,
): Promise<void> {
  const contents = new Set(Array.from(pixels, (name) => name.split('-')[0]));
  for (const shelf of await namesIn(root)) {
    for (const name of await namesIn(join(root, shelf))) {
      const content = await readFile(join(root, shelf, name), 'utf8');
      if (!contents.has(content)) await removeOlderThan(before, join(root, shelf), name, [name]);
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
