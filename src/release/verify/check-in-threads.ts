import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ReleaseFinding } from '../status.ts';
import { checkReferences, type ReleaseUnderTest } from './check-references.ts';

/** What a thread needs to know: it asks the folder itself for sizes. */
export interface ThreadTask extends Omit<ReleaseUnderTest, 'sizeOf' | 'listed'> {
  files: readonly string[];
  /** With NUL, which no name holds, between them: one text is handed over sooner than many. */
  listed: string | undefined;
}

/** Starting a thread costs about as much as checking so many pages. */
const WORTH_THREADS = 500;

/** As `checkReferences`; many files are spread over all cores. The order of the findings is the same. */
export async function checkInThreads(
  release: ReleaseUnderTest,
  files: readonly string[],
): Promise<ReleaseFinding[]> {
  const cores = availableParallelism();
  if (files.length < WORTH_THREADS || cores === 1) return checkReferences(release, files);
  const share = Math.ceil(files.length / cores);
  const { folder, siteUrl, redirects } = release;
  const listed = release.listed && [...release.listed].join('\0');
  const found = await Promise.all(
    Array.from({ length: cores }, (_, core) =>
      runThread({
        folder,
        siteUrl,
        redirects,
        listed,
        files: files.slice(core * share, (core + 1) * share),
      }),
    ),
  );
  return found.flat();
}

function runThread(workerData: ThreadTask): Promise<ReleaseFinding[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
