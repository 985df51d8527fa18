import type { AstroIntegration } from 'astro';
import { Worker } from 'node:worker_threads';
import { compiledArchive } from '../release/compiled-archive.ts';
import { readEnvironment } from '../release/environment.ts';
import { removeFile } from '../release/site/release-tree.ts';
import { askThread } from '../threads/ask-thread.ts';
import { fillPhotoPages, FRAME_FILE, type PartsMade } from './make-parts.ts';
import type { PartsTask } from './parts-worker.ts';

/**
 * What a release holds beside Astro's pages: photos, files, the search index, moves, the CMS. A thread
 * makes it while Astro renders; the pages of photos, which fill one of Astro's, are shared with it.
 */
export function releaseParts(): AstroIntegration {
  let thread: Worker | undefined;
  let parts: Promise<PartsMade> | undefined;
  const ask = <Answer>(worker: Worker, task: PartsTask) => askThread<Answer>(worker, task);
  return {
    name: 'release-parts',
    hooks: {
      // The content was compiled, and Astro has emptied the folder of the site.
      'astro:build:setup': () => {
        if (thread !== undefined) return;
        thread = new Worker(new URL('./parts-worker.ts', import.meta.url));
        parts = ask(thread, { make: 'parts' });
        // Heard at the end of the build, when no page failed.
        parts.catch(() => undefined);
      },
      'astro:build:done': async ({ logger }) => {
        if (thread === undefined || parts === undefined)
          throw new Error('The build was not set up');
        const environment = readEnvironment();
        const archive = await compiledArchive(environment);
        const { photoFiles, documents } = await parts;
        await Promise.all([
          ask(thread, { make: 'photo pages', share: { first: 1, of: 2 } }),
          fillPhotoPages(environment, archive, { first: 0, of: 2 }),
        ]);
        await thread.terminate();
        await removeFile(environment.outDir, FRAME_FILE);
        logger.info(
          `${String(photoFiles)} photo files, ${String(documents)} stories in the search`,
        );
      },
    },
  };
}
