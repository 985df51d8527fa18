import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A folder that is whole or not there: made beside its place and moved into it.
 *
 * @returns whether it stood there before
 */
export async function keepFolder(
  folder: string,
  fill: (unfinished: string) => Promise<void>,
): Promise<boolean> {
  if (await isFolder(folder)) return true;
  const unfinished = `${folder}.${randomUUID()}`;
  try {
    await mkdir(unfinished, { recursive: true });
    await fill(unfinished);
    await mkdir(dirname(folder), { recursive: true });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return false;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
