import type { Archive } from '../archive/index.ts';
import { compiledArchive } from '../release/compiled-archive.ts';
import { readEnvironment } from '../release/environment.ts';

let archive: Promise<Archive> | undefined;

/** The archive of the one build that this process makes. To be asked for when its content was compiled. */
export function buildArchive(): Promise<Archive> {
  archive ??= compiledArchive(readEnvironment());
  return archive;
}
