import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createArchive, movedAddresses, type Archive } from '../archive/index.ts';
import { readBody, readCompiled } from '../compile/compiled-content.ts';
import { createPhotoStore } from '../photos/photo-store.ts';
import { readEnvironment } from '../release/environment.ts';

interface Places {
  outDir: string;
  cacheDir: string;
}

/** What a release holds beside Astro's pages: photos, the search index, the moved addresses, the CMS. */
export function releaseParts(places: Places): AstroIntegration {
  return {
    name: 'release-parts',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        const content = await readCompiled(places.cacheDir);
        const archive = createArchive({ ...content, now: readEnvironment().now });
        logger.info(`photos: ${String(await publishPhotos(places, archive))} files`);
      },
    },
  };
}
