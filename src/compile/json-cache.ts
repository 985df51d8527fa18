import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';

/** Reads a JSON file of the cache; a missing or torn one is a miss. */
export async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    // Decoded in one piece: the encoding as an option of the reading would decode chunk by chunk.
    return JSON.parse((await readFile(file)).toString()) as T;
  } catch (error) {
    if (error instanceof SyntaxError || isMissing(error)) return undefined;
    throw error;
  }
}

/** Writes a JSON file so that a reader sees the whole of it or nothing. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  await replaceFile(file, JSON.stringify(value));
}

/** Writes a file so that a reader sees the whole of it or nothing. */
export async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text);
  await rename(draft, file);
}

/** {@link readJson} for one of ten thousand small files: a round through the thread pool costs more than the calls. */
export function readSmallJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || isMissing(error)) return undefined;
    throw error;
  }
}

/** {@link writeJson} for one of ten thousand small files. */
export function writeSmallJson(file: string, value: unknown): void {
  const draft = `${file}.${randomUUID()}`;
  const text = JSON.stringify(value);
  try {
    writeFileSync(draft, text);
  } catch (error) {
    if (!isMissing(error)) throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, text);
  }
  renameSync(draft, file);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
