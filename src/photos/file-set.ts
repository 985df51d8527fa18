import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface Entry<About> {
  readonly about: About;
  readonly octetsOf: Readonly<Record<string, number>>;
}

/** Where a set of files made together stands: its folder, and the name of the entry that lists them. */
export interface FileSetPlace {
  readonly folder: string;
  readonly entryName: string;
}

/**
 * What is known about a set, or nothing when it was never finished or one of its files is missing or cut short.
 *
 * Synchronous: this is all that an unchanged photo costs, and a round through the thread pool costs more than the calls.
 */
export function readFileSet<About>({ folder, entryName }: FileSetPlace): About | undefined {
  try {
    const entry = JSON.parse(readFileSync(join(folder, entryName), 'utf8')) as Entry<About>;
    const isWhole = Object.entries(entry.octetsOf).every(
      ([name, octets]) => statSync(join(folder, name), { throwIfNoEntry: false })?.size === octets,
    );
    return isWhole ? entry.about : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || isMissing(error)) return undefined;
    throw error;
  }
}

/** The entry comes last, so that a set is either whole or not there. */
export async function writeFileSet<About>(
  { folder, entryName }: FileSetPlace,
  about: About,
  files: ReadonlyMap<string, Buffer>,
): Promise<void> {
  for (const [name, bytes] of files) await writeAtomically(join(folder, name), bytes);
  const octetsOf = Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.length]));
  await writeAtomically(
    join(folder, entryName),
    JSON.stringify({ about, octetsOf } satisfies Entry<About>),
  );
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
