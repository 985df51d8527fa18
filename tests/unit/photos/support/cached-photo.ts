import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { DerivedPhoto } from '../../../../src/photos/derived-photo.ts';
import type { PhotoSettings } from '../../../../src/photos/photo-settings.ts';
import { createPhotoStore, type PhotoStore } from '../../../../src/photos/photo-store.ts';
import { temporaryFolder } from '../../../support/newsroom/folder.ts';
import { SMALL_SETTINGS, tracedPhoto } from './make-photo.ts';

export interface CachedPhoto {
  folder: string;
  cacheDir: string;
  /** A photo of 100 × 60, long since written. */
  original: string;
  openStore: (settings?: PhotoSettings) => PhotoStore;
  /** The published files of a photo, AVIF first. */
  mediaFiles: (photo: DerivedPhoto) => string[];
  /** The files of the cache whose path matches. */
  cacheFiles: (pattern: RegExp) => Promise<string[]>;
}

/** An original and an empty cache for one test. */
export async function cachedPhoto(): Promise<CachedPhoto> {
  const { folder, remove } = await temporaryFolder();
  const cacheDir = join(folder, 'cache');
  const original = join(folder, 'a.jpg');
  await writeFile(original, await tracedPhoto());
  await letGrowOld(original);
  onTestFinished(async () => {
    vi.restoreAllMocks();
    await remove();
  });
  return {
    folder,
    cacheDir,
    original,
    openStore: (settings = SMALL_SETTINGS) => createPhotoStore({ cacheDir, settings }),
    mediaFiles: ({ avif, jpeg }) => [...avif, jpeg].map(({ url }) => join(cacheDir, url)),
    cacheFiles: async (pattern) => {
      const entries = await readdir(cacheDir, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile());
      const paths = files.map((entry) => join(entry.parentPath, entry.name));
      return paths.filter((path) => pattern.test(path)).sort();
    },
  };
}

/** The change time of a file cannot be set, so the clock goes on instead. */
export async function letGrowOld(file: string): Promise<void> {
  const longAgo = new Date('2024-01-01T00:00:00Z');
  await utimes(file, longAgo, longAgo);
  const later = Date.now() + 60_000;
  vi.spyOn(Date, 'now').mockReturnValue(later);
}
