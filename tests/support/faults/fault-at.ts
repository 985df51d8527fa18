import { appendFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Loaded before the release engine: something happens at one of the points around what it does to the
 * disk. `FAULT`: `die` (killed, before or after), `full` (no room) or `slow` (at every point readers have
 * time to come by); `FAULT_AT`: which point, from 1; `FAULT_COUNT`: a file that gets a line for every point.
 */
const fault = process.env['FAULT'] ?? '';
const at = Number(process.env['FAULT_AT'] ?? 0);
const countFile = process.env['FAULT_COUNT'];
const SLOW_MS = 10;
let points = 0;

async function point(isBefore: boolean): Promise<void> {
  points += 1;
  if (countFile !== undefined) appendFileSync(countFile, '.\n');
  if (fault === 'slow') await pause(SLOW_MS);
  if (points !== at) return;
  if (fault === 'die') process.kill(process.pid, 'SIGKILL');
  if (fault === 'full' && isBefore) {
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  }
}

type Call = (...args: unknown[]) => Promise<unknown>;

function wrap(owner: object, name: string): void {
  const plain = (owner as Record<string, Call>)[name];
  if (plain === undefined) throw new Error(`There is no ${name}`);
  Object.assign(owner, {
    [name]: async (...args: unknown[]): Promise<unknown> => {
      await point(true);
      const result = await plain.apply(owner, args);
      if (name === 'open') wrap(result as FileHandle, 'sync');
      await point(false);
      return result;
    },
  });
}

for (const name of ['rename', 'symlink', 'rm', 'writeFile', 'mkdir', 'open', 'utimes']) {
  wrap(promises, name);
}
syncBuiltinESMExports();
