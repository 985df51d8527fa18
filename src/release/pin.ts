import { readFile, rm } from 'node:fs/promises';
import type { ReleaseFolders } from './release-folders.ts';
import { writeDurably } from './write-durably.ts';

/** A release that somebody went back to. It stays until something newer is pushed. */
export interface Pin {
  /** Name of the release. */
  release: string;
  /** The revision that the branch had then: releasing it again would undo the step back. */
  insteadOf: string;
}

export async function readPin({ pin }: Pick<ReleaseFolders, 'pin'>): Promise<Pin | undefined> {
  try {
    return JSON.parse(await readFile(pin, 'utf8')) as Pin;
  } catch {
    return undefined;
  }
}

export async function writePin({ pin: file }: ReleaseFolders, pin: Pin): Promise<void> {
  await writeDurably(file, `${JSON.stringify(pin, null, 2)}\n`);
}

export async function removePin({ pin }: ReleaseFolders): Promise<void> {
  await rm(pin, { force: true });
}
