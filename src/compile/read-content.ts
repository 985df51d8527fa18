import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listContentDir, type ListedEntry } from './list-content.ts';

/** One file of the content, unread by any rule. */
export interface RawEntry extends ListedEntry {
  source: string;
}

/** Thousands of files opened at once run into the limit of open files. */
const FILES_AT_ONCE = 64;

/** Reads every entry under a content directory, sorted by path. */
export async function readContentDir(contentDir: string): Promise<RawEntry[]> {
  return readEntries(contentDir, await listContentDir(contentDir));
}

export async function readEntries(
  contentDir: string,
  listed: readonly ListedEntry[],
): Promise<RawEntry[]> {
  const entries: RawEntry[] = [];
  for (let start = 0; start < listed.length; start += FILES_AT_ONCE) {
    const batch = listed.slice(start, start + FILES_AT_ONCE);
    entries.push(...(await Promise.all(batch.map((entry) => readEntry(contentDir, entry)))));
  }
  return entries;
}

export async function readEntry(contentDir: string, entry: ListedEntry): Promise<RawEntry> {
  return { ...entry, source: await readFile(join(contentDir, entry.path), 'utf8') };
}

/** {@link readEntry} for one of ten thousand: a round through the thread pool costs more than the calls. */
export function readEntryNow(contentDir: string, entry: ListedEntry): RawEntry {
  return { ...entry, source: readFileSync(join(contentDir, entry.path), 'utf8') };
}
