import { link, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { linkSync, mkdirSync } from 'node:fs';

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
  await mkdir(dirname(target), { recursive: true });
  await link(join(from, path), `${target}.new`);
  await rename(`${target}.new`, target);
}

/** Removes a file, and the folders that become empty. */
export async function removeFile(root: string, path: string): Promise<void> {
  await rm(join(root, path));
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      await rmdir(join(root, folder));
    } catch {
      return;
    }
  }
}
