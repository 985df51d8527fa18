import { appendFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before the release engine: something happens at one of the points around what it does to the
 * disk. `FAULT`: `die` (killed, before or after) or `full` (no room); `FAULT_AT`: which point, from 1;
 * `FAULT_COUNT`: a file that gets a line for every point.
 */
const fault = process.env['FAULT'] ?? '';
const at = Number(process.env['FAULT_AT'] ?? 0);
const countFile = process.env['FAULT_COUNT'];
let points = 0;

function point(isBefore: boolean): void {
  points += 1;
  if (countFile !== undefined) appendFileSync(countFile, '.\n');
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
      point(true);
      const result = await plain.apply(owner, args);
      if (name === 'open') wrap(result as FileHandle, 'sync');
      point(false);
      return result;
    },
  });
}

for (const name of ['rename', 'symlink', 'rm', 'writeFile', 'mkdir', 'open', 'utimes']) {
  wrap(promises, name);
}
syncBuiltinESMExports();
