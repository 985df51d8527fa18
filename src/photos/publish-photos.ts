import { copyFile, link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaFolder, mediaNames, type DerivedPhoto } from './derived-photo.ts';
import { isMissing, unfinishedName } from './file-set.ts';
import { limitParallel } from './limit-parallel.ts';

/** What now stands in the output directory for the photos, whether it was placed or stood there before. */
export interface Published {
  readonly files: number;
  readonly bytes: number;
}

/** As many as the thread pool of Node has threads. */
const FILES_AT_ONCE = 4;

export async function publishPhotos(
  cacheDir: string,
  photos: Iterable<DerivedPhoto>,
  outDir: string,
): Promise<Published> {
  const byId = new Map(Array.from(photos, (photo) => [photo.id, photo]));
  const folders = new Set(Array.from(byId.keys(), mediaFolder));
  await Promise.all(
    Array.from(folders, (folder) => mkdir(join(outDir, folder), { recursive: true })),
  );
  const paths = Array.from(byId.values(), (photo) =>
    mediaNames(photo).map((name) => join(mediaFolder(photo.id), name)),
  );
  const limited = limitParallel(FILES_AT_ONCE);
  const sizes = await Promise.all(
    paths.flat().map((path) => limited(() => placeFile(join(cacheDir, path), join(outDir, path)))),
  );
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Published files never change, so one of the right size is the right one. */
async function placeFile(kept: string, published: string): Promise<number> {
  const { size } = await statKept(kept);
  try {
    await link(kept, published);
  } catch (error) {
    const isThere = codeOf(error) === 'EEXIST' && (await stat(published)).size === size;
    // Another file system, too many links to one file, or a damaged file that must go.
    if (!isThere) await copyAtomically(kept, published);
  }
  return size;
}

async function statKept(kept: string): Promise<{ size: number }> {
  try {
    return await stat(kept);
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    throw new Error(`The photo store has no ${kept}; derive the photo again before publishing it`, {
      cause,
    });
  }
}

async function copyAtomically(from: string, to: string): Promise<void> {
  const unfinished = unfinishedName(to);
  try {
    await copyFile(from, unfinished);
    await rename(unfinished, to);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
