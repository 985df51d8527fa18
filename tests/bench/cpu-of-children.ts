import { readFile } from 'node:fs/promises';

/** By Linux's definition of `USER_HZ`. */
const TICKS_PER_SECOND = 100;
const CHILDREN_USER = 16;
const CHILDREN_SYSTEM = 17;

/** Processor time, in seconds, of all programs that this process started and that have ended. */
export async function cpuOfChildren(): Promise<number> {
  const stat = await readFile('/proc/self/stat', 'utf8');
  // The name in parentheses may hold spaces; what follows begins with field 3.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = (field: number): number => Number(fields[field - 3]);
  return (ticks(CHILDREN_USER) + ticks(CHILDREN_SYSTEM)) / TICKS_PER_SECOND;
}
