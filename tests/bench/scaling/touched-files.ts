import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isImmutable } from '../../../src/release/headers.ts';
import { listReleaseFiles, pageAddress } from '../../../src/release/verify/release-files.ts';

export interface Touched {
  /** Files that storage has not yet, and their bytes. */
  uploads: number;
  uploadBytes: number;
  /** Addresses whose content a CDN may hold in an older state. */
  purge: string[];
  /** Files that stay as they are. */
  kept: number;
}

/** What brings a copy of one release up to the next. Releases share the files that did not change. */
export async function touchedFiles(before: string, after: string): Promise<Touched> {
  const [old, now] = await Promise.all([listReleaseFiles(before), listReleaseFiles(after)]);
  const touched: Touched = { uploads: 0, uploadBytes: 0, purge: [], kept: 0 };
  for (const [path, bytes] of now) {
    if (old.has(path) && (await isSameFile(join(before, path), join(after, path)))) {
      touched.kept += 1;
      continue;
    }
    touched.uploads += 1;
    touched.uploadBytes += bytes;
    if (old.has(path) && !isImmutable(path)) touched.purge.push(pageAddress(path));
  }
  const gone = [...old.keys()].filter((path) => !now.has(path) && !isImmutable(path));
  touched.purge.push(...gone.map(pageAddress));
  return touched;
}

/** Most are links to one file; some were written again with the same bytes. */
async function isSameFile(first: string, second: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(first), stat(second)]);
  if (a.ino === b.ino || a.size !== b.size) return a.ino === b.ino;
  const [old, now] = await Promise.all([readFile(first), readFile(second)]);
  return old.equals(now);
}
