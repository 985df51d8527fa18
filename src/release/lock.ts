import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5;
const RETRY_MS = 100;

/**
 * Takes a lock that other processes respect. SQLite locks the file through the operating system,
 * so that a process that dies, however it dies, leaves no lock behind.
 *
 * @returns what gives the lock back, or undefined when another process holds it
 */
export function tryLock(file: string): (() => void) | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return;
    throw error;
  }
  return () => {
    database.close();
  };
}

/** Runs `work` as soon as no other process holds the lock. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  let unlock = tryLock(file);
  while (unlock === undefined) {
    await pause(RETRY_MS);
    unlock = tryLock(file);
  }
  try {
    return await work();
  } finally {
    unlock();
  }
}
