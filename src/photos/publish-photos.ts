import { linkSync, mkdirSync } from 'node:fs';
import { copyFile, link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CardRequest } from './card/share-card.ts';
import type { PhotoRequest } from './derive-photo.ts';
import { mediaFolder, mediaNames, type DerivedPhoto } from './derived-photo.ts';
import { unfinishedName } from './file-set.ts';
import { forEachAtMost } from './limit-parallel.ts';

/** What can make the images of the store. */
export interface PhotoMakers {
  /** Rejects with a {@link PhotoError} when the author must replace the photo. Any number may be asked for at once. */
  derive(request: PhotoRequest): Promise<DerivedPhoto>;
  /** A card to share a story by; drawn only when no equal one is kept. */
  drawCard(request: CardRequest): Promise<DerivedPhoto>;
  /** A small square one of a photo of the store. */
  drawIcon(emblem: DerivedPhoto): Promise<DerivedPhoto>;
}

/** An image that was made, and how to make it again. */
export interface MadePhoto {
  readonly photo: DerivedPhoto;
  readonly remake: (makers: PhotoMakers) => Promise<DerivedPhoto>;
}

export function derivedFrom(request: PhotoRequest, photo: DerivedPhoto): MadePhoto {
  return { photo, remake: ({ derive }) => derive(request) };
}

/** What now stands in the output directory for the photos, whether it was placed or stood there before. */
export interface Published {
  readonly files: number;
}

interface Places {
  readonly cacheDir: string;
  readonly outDir: string;
  /** Called before the files of a photo are taken from the cache. */
  readonly makeSure: (made: MadePhoto) => Promise<void>;
}

/** As many as the thread pool of Node has threads. */
const PHOTOS_AT_ONCE = 4;

export async function publishPhotos(
  { cacheDir, outDir, makeSure }: Places,
  photos: Iterable<MadePhoto>,
): Promise<Published> {
  const seen = new Set<string>();
  let files = 0;
  await forEachAtMost(PHOTOS_AT_ONCE, photos, async (made) => {
    const { photo } = made;
    if (seen.has(photo.id)) return;
    seen.add(photo.id);
    await makeSure(made);
    for (const name of mediaNames(photo)) {
      const path = join(mediaFolder(photo.id), name);
      if (!placeNew(join(cacheDir, path), join(outDir, path))) {
        await placeAgain(join(cacheDir, path), join(outDir, path));
      }
      files += 1;
    }
  });
  return { files };
}

/**
 * Synchronous: in a whole build this is all that a file costs, and a round through the thread pool costs
 * more than the call.
 *
 * @returns false when the file is there already, or no link to it can be made
 */
function placeNew(kept: string, published: string): boolean {
  try {
    linkSync(kept, published);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return false;
  }
  mkdirSync(dirname(published), { recursive: true });
  try {
    linkSync(kept, published);
    return true;
  } catch {
    return false;
  }
}

async function placeAgain(kept: string, published: string): Promise<void> {
  const [from, there] = await Promise.all([stat(kept), statIfThere(published)]);
  // A link to the kept file needs nothing. On another file system, one of the right size is the right one.
  const isSame = from.dev === there?.dev ? from.ino === there.ino : from.size === there?.size;
  if (isSame) return;
  // Another file system, too many links to one file, or a damaged file that must go.
  const place = from.dev === there?.dev ? link : copyFile;
  await placeAtomically(published, (unfinished) => place(kept, unfinished));
}

async function statIfThere(file: string) {
  return stat(file).catch(() => undefined);
}

async function placeAtomically(
  to: string,
  make: (unfinished: string) => Promise<void>,
): Promise<void> {
  const unfinished = unfinishedName(to);
  await mkdir(dirname(to), { recursive: true });
  try {
    await make(unfinished);
    await rename(unfinished, to);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
