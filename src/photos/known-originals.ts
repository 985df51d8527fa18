import { readFileSync, type Stats } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing } from './file-set.ts';

/** What a file's status says of its content. The change time betrays a file replaced under a preserved `mtime`. */
export type Stamp = Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs'>;

export interface KnownOriginals {
  /** The content id of a file that has not changed since it was read. */
  find(path: string, stamp: Stamp): string | undefined;
  /** `stamp` must have been taken before the content was read. */
  remember(path: string, stamp: Stamp, contentId: string): Promise<void>;
}

type Line = [path: string, size: number, mtimeMs: number, ctimeMs: number, contentId: string];

/** Two seconds is the coarsest clock among file systems in use (FAT). */
const CLOCK_STEP_MS = 2000;

/**
 * A journal, one line of JSON per original read, the last line for a path wins. Several processes may append to it at
 * once; a lost or torn line costs one reading of one file.
 */
export function openKnownOriginals(journal: string): KnownOriginals {
  const known = new Map<string, Line>(readLines(journal).map((line) => [line[0], line]));
  return {
    find(path, stamp) {
      const line = known.get(path);
      const isSame =
        line?.[1] === stamp.size && line[2] === stamp.mtimeMs && line[3] === stamp.ctimeMs;
      return isSame ? line[4] : undefined;
    },
    async remember(path, stamp, contentId) {
      if (isRacy(stamp)) return;
      const line: Line = [path, stamp.size, stamp.mtimeMs, stamp.ctimeMs, contentId];
      known.set(path, line);
      await mkdir(dirname(journal), { recursive: true });
      // The line break comes first, so that a line torn by a crash spoils only itself.
      await appendFile(journal, `\n${JSON.stringify(line)}`);
    },
  };
}

/** As in git: a file changed within the same tick of the clock would show the same stamp, so a young one is not trusted. */
function isRacy({ mtimeMs, ctimeMs }: Stamp): boolean {
  return Math.max(mtimeMs, ctimeMs) > Date.now() - CLOCK_STEP_MS;
}

function readLines(journal: string): Line[] {
  try {
    return readFileSync(journal, 'utf8').split('\n').flatMap(parseLine);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function parseLine(text: string): Line[] {
  try {
    const line: unknown = JSON.parse(text);
    return Array.isArray(line) && line.length === 5 ? [line as Line] : [];
  } catch {
    return [];
  }
}
