import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, unfinishedName } from './file-set.ts';

/**
 * Removes files unless one of them was written or renewed later than `before`.
 *
 * @param entry the file without which the others are nothing is `<entry>.json`
 * @returns whether they are gone
 */
export async function removeOlderThan(
  before: number,
  folder: string,
  entry: string,
  names: readonly string[],
): Promise<boolean> {
  const files = names.map((name) => join(folder, name));
  for (const file of files) if (!(await isOlder(file, before))) return false;
  const lead = join(folder, `${entry}.json`);
  if (files.includes(lead) && !(await takeAway(lead, before))) return false;
  await Promise.all(files.map((file) => rm(file, { recursive: true, force: true })));
  return true;
}

/** The same for a folder with one set of files. */
export async function removeFolderOlderThan(before: number, folder: string): Promise<boolean> {
  if (!(await isOlder(folder, before))) return false;
  const entry = join(folder, 'pixels.json');
  if (!(await isOlder(entry, before)) || !(await takeAway(entry, before))) return false;
  await rm(folder, { recursive: true, force: true });
  return true;
}

/** Somebody may renew the entry at this moment: then it goes back. */
async function takeAway(entry: string, before: number): Promise<boolean> {
  const aside = unfinishedName(entry);
  try {
    await rename(entry, aside);
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
  const isGone = await isOlder(aside, before);
  if (isGone) await rm(aside, { force: true });
  else await rename(aside, entry);
  return isGone;
}

/** True for what is not there. */
async function isOlder(path: string, before: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined || found.mtimeMs <= before;
}
