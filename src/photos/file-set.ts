import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface Entry {
  readonly about: unknown;
  readonly octetsOf: Readonly<Record<string, number>>;
}

/** Files made together: they are all there, as they were written, or the set is not there. */
export interface FileSet<About> {
  readonly folder: string;
  /**
   * What is known about the set, or nothing when it was never finished or one of its files is missing or cut short.
   *
   * Synchronous: this is all that an unchanged photo costs, and a round through the thread pool costs more than the calls.
   */
  read(): About | undefined;
  write(about: About, files: ReadonlyMap<string, Buffer>): Promise<void>;
}

/** The entry, a file in the folder beside the others, lists them. */
export function fileSet<About>(folder: string, entryName: string): FileSet<About> {
  return {
    folder,
    read: () => readEntry(folder, entryName) as About | undefined,
    write: (about, files) => writeFiles(folder, entryName, about, files),
  };
}

function readEntry(folder: string, entryName: string): unknown {
  try {
    const entry: unknown = JSON.parse(readFileSync(join(folder, entryName), 'utf8'));
    if (!isEntry(entry)) return undefined;
    const isWhole = Object.entries(entry.octetsOf).every(
      ([name, octets]) => statSync(join(folder, name), { throwIfNoEntry: false })?.size === octets,
    );
    return isWhole ? entry.about : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || isMissing(error)) return undefined;
    throw error;
  }
}

function isEntry(value: unknown): value is Entry {
  return value instanceof Object && 'octetsOf' in value && value.octetsOf instanceof Object;
}

/** The entry comes last, so that a set is either whole or not there. */
async function writeFiles(
  folder: string,
  entryName: string,
  about: unknown,
  files: ReadonlyMap<string, Buffer>,
): Promise<void> {
  for (const [name, bytes] of files) await writeAtomically(join(folder, name), bytes);
  const octetsOf = Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.length]));
  await writeAtomically(
    join(folder, entryName),
    JSON.stringify({ about, octetsOf } satisfies Entry),
  );
}

/** Nobody ever sees a part of the file: it gets its name when it is complete. */
async function writeAtomically(file: string, content: Buffer | string): Promise<void> {
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
