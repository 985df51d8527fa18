import { join } from 'node:path';

/** Where a build finds what the history tells, see `FORMER_FILE` of the environment. */
export function historyFile(cacheDir: string): string {
  return join(cacheDir, 'history.json');
}
