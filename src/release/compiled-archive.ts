import { createArchive, type Archive } from '../archive/index.ts';
import { readCompiled } from '../compile/compiled-content.ts';
import type { BuildEnvironment } from './environment.ts';
import { readFormer } from './history/read-history.ts';

/** The archive of the content that was compiled last. */
export async function compiledArchive({
  cacheDir,
  formerFile,
  now,
}: Pick<BuildEnvironment, 'cacheDir' | 'formerFile' | 'now'>): Promise<Archive> {
  const former = await readFormer(formerFile);
  return createArchive({ ...(await readCompiled(cacheDir)), former, now });
}
