import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAdmin } from '../../admin/build.ts';
import { PHOTO_FRAME, type Archive } from '../archive/index.ts';
import { publishFiles } from '../compile/story-files.ts';
import { madePhotos } from '../compile/story-photos.ts';
import { createPhotoStore } from '../photos/photo-store.ts';
import type { BuildEnvironment } from '../release/environment.ts';
import { REDIRECTS_FILE } from '../release/redirects.ts';
import { indexSearch } from '../release/site/index-search.ts';
import { pageFile } from '../release/site/page-file.ts';
import { photoPagesOf, updatePhotoPages } from '../release/site/photo-pages.ts';
import { redirectList } from '../release/site/site-parts.ts';
import { digestPage } from '../release/site/site-state.ts';

const NOTHING = { answers: new Map(), pages: new Map(), photoPages: new Map(), frame: '' };

/** Where Astro writes the frame of the pages of photos. */
export const FRAME_FILE = pageFile(PHOTO_FRAME.path, 'page');

export interface PartsMade {
  photoFiles: number;
  documents: number;
}

/** What a release holds of the content beside its pages. */
export async function makeParts(
  environment: BuildEnvironment,
  archive: Archive,
): Promise<PartsMade> {
  const { outDir } = environment;
  const photos = await publishMedia(environment, archive);
  const { documents } = await indexSearch(archive, environment);
  await writeFile(join(outDir, REDIRECTS_FILE), redirectList(archive));
  return { photoFiles: photos.files, documents };
}

/** Puts the program with which editors write below its address. */
export async function makeAdmin({ outDir, cacheDir, isTrial }: BuildEnvironment): Promise<void> {
  await buildAdmin({ outDir: join(outDir, 'admin'), cacheDir, isTrial });
}

/** Puts the photos and files of all stories that are out where their addresses say. */
export async function publishMedia(environment: BuildEnvironment, archive: Archive) {
  const { contentDir, cacheDir, outDir } = environment;
  await publishFiles(environment, archive.stories);
  const photos = createPhotoStore({ cacheDir: join(cacheDir, 'photos') });
  return photos.publish(madePhotos(contentDir, archive), outDir);
}

/** Part of the stories: every `of`th from the place `first` on. */
export interface Share {
  first: number;
  of: number;
}

/** Fills the frame that Astro rendered with the photos of a share of the stories. */
export async function fillPhotoPages(
  { outDir, siteUrl }: BuildEnvironment,
  archive: Archive,
  { first, of }: Share,
): Promise<void> {
  const frame = await readFile(join(outDir, FRAME_FILE));
  const photoPages = new Map([...photoPagesOf(archive)].filter((_, n) => n % of === first));
  await updatePhotoPages(
    { root: outDir, shows: NOTHING },
    { ...NOTHING, frame: digestPage(frame), photoPages },
    { archive, siteUrl, frame: frame.toString() },
  );
}
