import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A backup is a folder: every branch of the repository, what the operator decided, and a list of both. */
export const PARTS = {
  bundle: 'repo.bundle',
  deployment: 'deploy.json',
  list: 'backup.json',
} as const;

export interface BackupList {
  /** ISO 8601, UTC. */
  at: string;
  /** The revision of the published branch. */
  revision: string;
  /** SHA-256 of the other files, in hexadecimal. */
  digests: Record<string, string>;
}

/** A backup that cannot be used; the message is Vietnamese. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}

/** Begins with the time, so that names sort by age. */
const BACKUP_NAME = /^\d{8}T\d{6}Z$/;

export function backupName(now: Date): string {
  return `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Finished backups below a folder, the newest first. */
export async function listBackups(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => BACKUP_NAME.test(name))
    .sort()
    .reverse();
}

export async function digestFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  // A repository of many years is larger than what fits into memory.
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Looks whether a backup is whole. @throws {BackupProblem} naming what is not */
export async function readBackup(folder: string): Promise<BackupList> {
  const list = await readList(folder);
  for (const [name, wanted] of Object.entries(list.digests)) {
    const found = await digestFile(join(folder, name)).catch(() => undefined);
    if (found === undefined) throw new BackupProblem(`Bản sao lưu ${folder} thiếu tệp ${name}.`);
    if (found !== wanted) throw new BackupProblem(`Tệp ${name} của bản sao lưu ${folder} bị hỏng.`);
  }
  return list;
}

async function readList(folder: string): Promise<BackupList> {
  try {
    return JSON.parse(await readFile(join(folder, PARTS.list), 'utf8')) as BackupList;
  } catch (cause) {
    throw new BackupProblem(`Không có bản sao lưu ở ${folder}.`, { cause });
  }
}
