import { hash } from 'node:crypto';
import { readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { isMissing, writeAtomically } from './file-set.ts';

/** What a file's status says of its content. The change time betrays a file replaced under a preserved `mtime`. */
export type Stamp = Pick<Stats, 'ino' | 'size' | 'mtimeMs' | 'ctimeMs'>;

/** By what the content of an original is known without reading it. */
export type OriginalKey =
  /** What git calls the file: its name says what it holds, wherever it lies. */
  | { readonly blob: string }
  /** Taken before the content was read. Holds for a file wherever its folders are moved. */
  | { readonly stamp: Stamp };

export interface KnownOriginals {
  /** The content id of an original that was read before. */
  find(key: OriginalKey): string | undefined;
  remember(key: OriginalKey, contentId: string): Promise<void>;
}

/** Two seconds is the coarsest clock among file systems in use (FAT). */
const CLOCK_STEP_MS = 2000;
const CONTENT_ID = /^[0-9a-f]{32}$/;

/** A small file per original, so that tens of thousands take no memory and several processes may add to them. */
export function openKnownOriginals(folder: string): KnownOriginals {
  return {
    find: (key) => {
      const contentId = readIfThere(fileOf(folder, key));
      return contentId !== undefined && CONTENT_ID.test(contentId) ? contentId : undefined;
    },
    remember: async (key, contentId) => {
      if ('stamp' in key && isRacy(key.stamp)) return;
      await writeAtomically(fileOf(folder, key), contentId);
    },
  };
}

function fileOf(folder: string, key: OriginalKey): string {
  const name = hash('sha256', 'blob' in key ? key.blob : partsOf(key.stamp).join(' ')).slice(0, 32);
  return join(folder, name.slice(0, 2), name);
}

function partsOf({ ino, size, mtimeMs, ctimeMs }: Stamp): number[] {
  return [ino, size, mtimeMs, ctimeMs];
}

/** As in git: a file changed within the same tick of the clock would show the same stamp, so a young one is not trusted. */
function isRacy({ mtimeMs, ctimeMs }: Stamp): boolean {
  return Math.max(mtimeMs, ctimeMs) > Date.now() - CLOCK_STEP_MS;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
