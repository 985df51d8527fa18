import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAdmin } from '../../admin/build.ts';
import { createArchive, type Archive } from '../archive/index.ts';
import { readCompiled } from '../compile/compiled-content.ts';
import { publishFiles } from '../compile/story-files.ts';
import { madePhotos } from '../compile/story-photos.ts';
import { createPhotoStore } from '../photos/photo-store.ts';
import { readEnvironment, type BuildEnvironment } from '../release/environment.ts';
import { REDIRECTS_FILE } from '../release/redirects.ts';
import { indexSearch } from '../release/site/index-search.ts';
import { photoPagesOf, updatePhotoPages } from '../release/site/photo-pages.ts';
import { redirectList } from '../release/site/site-parts.ts';

const NOTHING = { answers: new Map(), pages: new Map(), photoPages: new Map() };

/** What a release holds beside Astro's pages: photos, files, the search index, moves, the CMS. */
export function releaseParts(): AstroIntegration {
  return {
    name: 'release-parts',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        const environment = readEnvironment();
        const { outDir, cacheDir, siteUrl, now, isTrial } = environment;
        const archive = createArchive({ ...(await readCompiled(cacheDir)), now });
        const photos = await publishMedia(environment, archive);
        await updatePhotoPages(
          { root: outDir, shows: NOTHING },
          { ...NOTHING, photoPages: photoPagesOf(archive) },
          { archive, siteUrl },
        );
        const { documents } = await indexSearch(archive, environment);
        await writeFile(join(outDir, REDIRECTS_FILE), redirectList(archive));
        await buildAdmin({ outDir: join(outDir, 'admin'), cacheDir, isTrial });
        logger.info(
          `${String(photos.files)} photo files, ${String(documents)} stories in the search`,
        );
      },
    },
  };
}

/** Puts the photos and files of all stories that are out where their addresses say. */
export async function publishMedia(environment: BuildEnvironment, archive: Archive) {
  const { contentDir, cacheDir, outDir } = environment;
  await publishFiles(environment, archive.stories);
  const photos = createPhotoStore({ cacheDir: join(cacheDir, 'photos') });
  return photos.publish(madePhotos(contentDir, archive), outDir);
}
