import { link, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { linkSync, lstatSync, mkdirSync } from 'node:fs';

/**
 * Makes `to` a tree of the same files as `from`, by hard links. Files of releases are never written
 * to, only replaced, so that they may be shared.
 *
 * @param skip paths at the top that are not wanted
 */
export async function linkTree(
  from: string,
  to: string,
  skip: readonly string[] = [],
): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await linkFolder(from, to, new Set(skip));
}

async function linkFolder(from: string, to: string, skip: ReadonlySet<string>): Promise<void> {
  mkdirSync(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (skip.has(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkFolder(source, target, NOTHING);
    // Waiting for one file after the other would take longer than the links.
    else linkSync(source, target);
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** Puts a file of one tree into another, in the place of what stands there. */
export async function takeFile(from: string, to: string, path: string): Promise<void> {
  const target = join(to, path);
  await makeRoom(to, path);
  await link(join(from, path), `${target}.new`);
  await rename(`${target}.new`, target);
}

/**
 * Makes the folder of a file. Where a file stood that has moved, a folder stands with the page that
 * leads on (`2019.ics/index.html`), and the other way round: what is in the way goes.
 */
export async function makeRoom(root: string, path: string): Promise<void> {
  const folder = dirname(path);
  const parts = folder === '.' ? [] : folder.split('/');
  for (let depth = 1; depth <= parts.length; depth++) {
    const above = join(root, ...parts.slice(0, depth));
    if (lstatSync(above, { throwIfNoEntry: false })?.isFile() === true) await rm(above);
  }
  await mkdir(join(root, folder), { recursive: true });
  const target = join(root, path);
  if (lstatSync(target, { throwIfNoEntry: false })?.isDirectory() === true) {
    await rm(target, { recursive: true });
  }
}

/** Removes a file, and the folders that become empty; its place may have been taken already. */
export async function removeFile(root: string, path: string): Promise<void> {
  try {
    await rm(join(root, path));
  } catch (error) {
    if (isTaken(error)) return;
    throw error;
  }
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      await rmdir(join(root, folder));
    } catch {
      return;
    }
  }
}

/** A folder stands where the file stood, or a file where its folder stood. */
function isTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_FS_EISDIR' || code === 'ENOTDIR';
}
