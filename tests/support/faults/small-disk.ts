import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEGABYTE = 1024 * 1024;

/** A file system of its own in a folder, in memory. Only root may mount one. */
export function mountSmallDisk(folder: string, megabytes: number): boolean {
  mkdirSync(folder, { recursive: true });
  const size = `size=${String(megabytes)}m`;
  return spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder]).status === 0;
}

export function unmountSmallDisk(folder: string): void {
  spawnSync('umount', ['--lazy', folder]);
}

/** Fills the file system of a folder up to some bytes. @returns what makes room again */
export async function fillDisk(folder: string, bytesLeft: number): Promise<() => Promise<void>> {
  const file = join(folder, 'filler');
  const handle = await open(file, 'w');
  const { bavail, bsize } = await statfs(folder);
  const block = Buffer.alloc(MEGABYTE);
  for (let left = bavail * bsize - bytesLeft; left > 0; left -= block.length) {
    await handle.write(block.subarray(0, Math.min(left, block.length)));
  }
  await handle.close();
  return () => rm(file);
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'tin-mount-'));
  const isMounted = mountSmallDisk(folder, 1);
  if (isMounted) spawnSync('umount', [folder]);
  rmdirSync(folder);
  return isMounted;
}

/** Containers without the right to mount, and people who are not root, have no small disk. */
export const HAS_SMALL_DISK = canMount();
