import { createArchive, type Archive } from '../archive/index.ts';
import { readCompiled } from '../compile/compiled-content.ts';
import type { BuildEnvironment } from './environment.ts';
import { readFormer } from './history/read-history.ts';

/** Where the content that was compiled last is found, and the moment for which it is shown. */
export type CompiledPlaces = Pick<BuildEnvironment, 'cacheDir' | 'formerFile' | 'now'>;

/** The archive of the content that was compiled last. */
export async function compiledArchive({
  cacheDir,
  formerFile,
  now,
}: CompiledPlaces): Promise<Archive> {
  const former = await readFormer(formerFile);
  return createArchive({ ...(await readCompiled(cacheDir)), former, now });
}
