import type { AstroIntegration } from 'astro';
import { readEnvironment } from '../release/environment.ts';
import { removeFile } from '../release/site/release-tree.ts';
import { buildArchive } from './build-archive.ts';
import { fillPhotoPages, FRAME_FILE } from './make-parts.ts';
import type { SecondThread } from './second-thread.ts';

/**
 * What a release holds beside Astro's pages: photos, files, the search index, moves, the CMS. The second
 * thread makes it while Astro renders; the pages of photos, which fill one of Astro's, are shared with it.
 */
export function releaseParts(thread: SecondThread): AstroIntegration {
  return {
    name: 'release-parts',
    hooks: {
      // The content was compiled, and Astro has emptied the folder of the site.
      'astro:build:setup': () => {
        thread.start();
      },
      'astro:build:done': async ({ logger }) => {
        const environment = readEnvironment();
        const archive = await buildArchive();
        const { photoFiles, documents } = await thread.parts();
        await Promise.all([
          thread.fillPhotoPages(),
          fillPhotoPages(environment, archive, { first: 0, of: 2 }),
        ]);
        await thread.end();
        await removeFile(environment.outDir, FRAME_FILE);
        logger.info(
          `${String(photoFiles)} photo files, ${String(documents)} stories in the search`,
        );
      },
    },
  };
}
