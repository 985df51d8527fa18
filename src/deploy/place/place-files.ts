import { hash } from 'node:crypto';
import { chmod, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeDurably } from '../../release/write-durably.ts';
import type { PlannedFile } from './planned-files.ts';

/** What an earlier run wrote: digests by path. */
export type Ledger = Record<string, string>;

export async function readLedger(file: string): Promise<Ledger> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Ledger;
  } catch {
    return {};
  }
}

/**
 * Writes the files that are not as planned. One that somebody edited since is left alone; what it
 * should be stands beside it.
 *
 * @returns what was done, one Vietnamese line each
 */
export async function placeFiles(
  planned: readonly PlannedFile[],
  ledger: Ledger,
): Promise<string[]> {
  const said: string[] = [];
  for (const { path, text, isProgram = false } of planned) {
    const found = await read(path);
    if (found !== text) said.push(await place({ path, text }, found, ledger));
    else ledger[path] = digest(text);
    if (isProgram) await chmod(path, 0o755);
  }
  return said;
}

async function place(
  { path, text }: PlannedFile,
  found: string | undefined,
  ledger: Ledger,
): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  if (found !== undefined && ledger[path] !== digest(found)) {
    await writeDurably(`${path}.new`, text);
    return `! ${path} đã được sửa tay nên giữ nguyên; bản mới ở ${path}.new`;
  }
  await writeDurably(path, text);
  ledger[path] = digest(text);
  return found === undefined ? `+ ${path}` : `~ ${path}`;
}

/** Removes planned files that are as they were written. @returns what was done, one line each */
export async function removeFiles(
  planned: readonly PlannedFile[],
  ledger: Ledger,
): Promise<string[]> {
  const said: string[] = [];
  for (const { path } of planned) {
    const found = await read(path);
    if (found === undefined) continue;
    if (digest(found) === ledger[path]) {
      await rm(path);
      said.push(`- ${path}`);
    } else said.push(`! ${path} đã được sửa tay nên giữ lại`);
  }
  return said;
}

async function read(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url');
}
