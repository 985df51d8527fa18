import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { tryLock, withLock } from '../../../src/release/lock.ts';
import { temporaryFolder } from '../../support/newsroom/folder.ts';

vi.setConfig({ testTimeout: 30_000 });

const LOCK_MODULE = join(import.meta.dirname, '../../../src/release/lock.ts');
let folder: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
});

afterAll(() => remove());

test('one at a time holds the lock', () => {
  const file = join(folder, 'one');
  const unlock = tryLock(file);
  expect(tryLock(file)).toBeUndefined();
  unlock?.();
  const again = tryLock(file);
  expect(again).toBeTypeOf('function');
  again?.();
});

test('work waits for the lock and never overlaps', async () => {
  const log: string[] = [];
  const work = (name: string) => async (): Promise<void> => {
    log.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    log.push(`${name} ends`);
  };
  const file = join(folder, 'queue');
  await Promise.all([withLock(file, work('a')), withLock(file, work('b'))]);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('a lock is given back when the work fails', async () => {
  const file = join(folder, 'failing');
  await expect(withLock(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  const unlock = tryLock(file);
  expect(unlock).toBeTypeOf('function');
  unlock?.();
});

test('a process that is killed leaves no lock', async () => {
  const file = join(folder, 'killed');
  const script = `const { tryLock } = await import(${JSON.stringify(LOCK_MODULE)});
    tryLock(${JSON.stringify(file)}); console.log('locked'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await once(holder.stdout, 'data');
  expect(tryLock(file)).toBeUndefined();
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const unlock = tryLock(file);
  expect(unlock).toBeTypeOf('function');
  unlock?.();
});
