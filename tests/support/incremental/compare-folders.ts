import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listReleaseFiles } from '../../../src/release/verify/release-files.ts';

/** What is not byte for byte the same in two folders: `only in the first: …`, `different: …`. */
export async function compareFolders(first: string, second: string): Promise<string[]> {
  const [inFirst, inSecond] = await Promise.all([first, second].map(listReleaseFiles));
  const all = new Set([...(inFirst?.keys() ?? []), ...(inSecond?.keys() ?? [])]);
  const found: string[] = [];
  for (const path of [...all].sort()) {
    if (inSecond?.has(path) !== true) found.push(`only in the first: ${path}`);
    else if (inFirst?.has(path) !== true) found.push(`only in the second: ${path}`);
    else if (!(await isSame(join(first, path), join(second, path))))
      found.push(`different: ${path}`);
  }
  return found;
}

async function isSame(first: string, second: string): Promise<boolean> {
  const [a, b] = await Promise.all([readFile(first), readFile(second)]);
  return a.equals(b);
}
