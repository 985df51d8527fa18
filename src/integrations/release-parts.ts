import type { AstroIntegration } from 'astro';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAdmin } from '../../admin/build.ts';
import { PHOTO_FRAME, type Archive } from '../archive/index.ts';
import { publishFiles } from '../compile/story-files.ts';
import { madePhotos } from '../compile/story-photos.ts';
import { createPhotoStore } from '../photos/photo-store.ts';
import { compiledArchive } from '../release/compiled-archive.ts';
import { readEnvironment, type BuildEnvironment } from '../release/environment.ts';
import { REDIRECTS_FILE } from '../release/redirects.ts';
import { indexSearch } from '../release/site/index-search.ts';
import { pageFile } from '../release/site/page-file.ts';
import { photoPagesOf, updatePhotoPages } from '../release/site/photo-pages.ts';
import { removeFile } from '../release/site/release-tree.ts';
import { redirectList } from '../release/site/site-parts.ts';
import { digestPage } from '../release/site/site-state.ts';

const NOTHING = { answers: new Map(), pages: new Map(), photoPages: new Map(), frame: '' };
const FRAME_FILE = pageFile(PHOTO_FRAME.path, 'page');

/** What a release holds beside Astro's pages: photos, files, the search index, moves, the CMS. */
export function releaseParts(): AstroIntegration {
  return {
    name: 'release-parts',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        const environment = readEnvironment();
        const { outDir, cacheDir, isTrial } = environment;
        const archive = await compiledArchive(environment);
        const photos = await publishMedia(environment, archive);
        await fillPhotoPages(environment, archive);
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

/** Astro renders the frame as a page; readers find only what was filled. */
async function fillPhotoPages({ outDir, siteUrl }: BuildEnvironment, archive: Archive) {
  const frame = await readFile(join(outDir, FRAME_FILE));
  await updatePhotoPages(
    { root: outDir, shows: NOTHING },
    { ...NOTHING, frame: digestPage(frame), photoPages: photoPagesOf(archive) },
    { archive, siteUrl, frame: frame.toString() },
  );
  await removeFile(outDir, FRAME_FILE);
}

/** Puts the photos and files of all stories that are out where their addresses say. */
export async function publishMedia(environment: BuildEnvironment, archive: Archive) {
  const { contentDir, cacheDir, outDir } = environment;
  await publishFiles(environment, archive.stories);
  const photos = createPhotoStore({ cacheDir: join(cacheDir, 'photos') });
  return photos.publish(madePhotos(contentDir, archive), outDir);
}
