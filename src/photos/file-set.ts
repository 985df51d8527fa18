import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { parseEntry, printEntry, type Entry, type FileFacts } from './file-set-entry.ts';
import { digestBytes } from './digest-bytes.ts';

/**
 * What is believed without reading a file:
 * - `stamps`: that one of the recorded size and time is the one that was written;
 * - `links`: the same, when a release holds the file too, for then it was read when it came there;
 * - `nothing`.
 */
export type Trust = 'stamps' | 'links' | 'nothing';

/** Files made together: they are all there, as they were written, or the set is not there. */
export interface FileSet<About> {
  readonly folder: string;
  /**
   * What is known about the set, or nothing when it was never finished or one of its files is not what was written.
   *
   * Synchronous: this is all that an unchanged photo costs, and a round through the thread pool costs more than the calls.
   */
  read(trust?: Trust): About | undefined;
  /** The same for one who needs nothing of it: the set does not count as used. */
  peek(trust: Trust): About | undefined;
  write(about: About, files: ReadonlyMap<string, Buffer>): Promise<void>;
  /** From now on the set is not there. */
  discard(): Promise<void>;
}

/** An entry that was asked for counts as used for so long; then the next question renews it. */
const RENEW_AFTER_MS = 12 * 3_600_000;

/** The entry, a file in the folder beside the others, lists them. */
export function fileSet<About>(folder: string, entryName: string): FileSet<About> {
  const entryFile = join(folder, entryName);
  return {
    folder,
    read: (trust = 'stamps') => {
      const about = readSet(entryFile, trust);
      if (about !== undefined) renew(entryFile);
      return about as About | undefined;
    },
    peek: (trust) => readSet(entryFile, trust) as About | undefined,
    write: (about, files) => writeSet(entryFile, about, files),
    discard: () => rm(entryFile, { force: true }),
  };
}

function readSet(entryFile: string, trust: Trust): unknown {
  try {
    const entry = parseEntry(readFileSync(entryFile, 'utf8'));
    const stamped = entry && stampFiles(dirname(entryFile), entry, trust);
    if (stamped !== undefined && stamped !== entry) replaceEntry(entryFile, stamped);
    return stamped?.about;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The entry, with other times where files were copied since; nothing when a file is not what was written. */
function stampFiles(folder: string, entry: Entry, trust: Trust): Entry | undefined {
  const moved: [string, FileFacts][] = [];
  for (const [name, facts] of Object.entries(entry.files)) {
    const file = join(folder, name);
    const { size, mtimeMs, nlink } = statSync(file);
    if (size !== facts.octets) return undefined;
    const isSame = mtimeMs === facts.mtimeMs;
    if (isSame && (trust === 'stamps' || (trust === 'links' && nlink > 1))) continue;
    if (digestBytes(readFileSync(file)) !== facts.digest) return undefined;
    if (!isSame) moved.push([name, { ...facts, mtimeMs }]);
  }
  if (moved.length === 0) return entry;
  return { ...entry, files: { ...entry.files, ...Object.fromEntries(moved) } };
}

/** Tells `tidyStore` that somebody needs the set. */
function renew(entryFile: string): void {
  const now = Date.now();
  const entry = statSync(entryFile, { throwIfNoEntry: false });
  if (entry === undefined || entry.mtimeMs > now - RENEW_AFTER_MS) return;
  utimesSync(entryFile, new Date(now), new Date(now));
}

function replaceEntry(entryFile: string, entry: Entry): void {
  const unfinished = unfinishedName(entryFile);
  try {
    writeFileSync(unfinished, printEntry(entry));
    renameSync(unfinished, entryFile);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** The entry comes last, so that a set is either whole or not there. */
async function writeSet(
  entryFile: string,
  about: unknown,
  files: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const facts: Record<string, FileFacts> = {};
  for (const [name, bytes] of files) {
    const file = join(dirname(entryFile), name);
    await writeAtomically(file, bytes);
    const { mtimeMs } = statSync(file);
    facts[name] = { octets: bytes.length, mtimeMs, digest: digestBytes(bytes) };
  }
  await writeAtomically(entryFile, printEntry({ about, files: facts }));
}

/** Nobody ever sees a part of the file: it gets its name when it is complete. */
export async function writeAtomically(file: string, content: Buffer | string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = unfinishedName(file);
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** A name beside the final one, which no other process or task uses. */
export function unfinishedName(file: string): string {
  return join(dirname(file), `.${randomUUID()}.tmp`);
}

export function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}
