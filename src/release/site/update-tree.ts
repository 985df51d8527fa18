import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../../archive/index.ts';
import { publishFiles } from '../../compile/story-files.ts';
import { mediaFolder } from '../../photos/derived-photo.ts';
import { createPhotoStore } from '../../photos/photo-store.ts';
import { REDIRECTS_FILE } from '../redirects.ts';
import { removeFile, takeFile } from './release-tree.ts';
import { imagesOf, redirectList } from './site-parts.ts';
import type { PageState, SiteParts } from './site-state.ts';

/** A tree that shows an older state of the site, on its way to the new one. */
interface Tree {
  root: string;
  /** What it shows. */
  shows: PageState & SiteParts;
}

/**
 * Brings the pages of a tree to the state `wanted`, those that were rendered into it apart.
 *
 * @param current the release that readers see; it has every page that stays
 */
export async function updatePages(
  { root, shows }: Tree,
  current: string,
  { wanted, rendered }: { wanted: PageState; rendered: ReadonlySet<string> },
): Promise<void> {
  const shown = new Set(
    Array.from(shows.pages.values(), ({ file, digest }) => `${file} ${digest}`),
  );
  for (const { file, digest } of wanted.pages.values()) {
    if (!rendered.has(file) && !shown.has(`${file} ${digest}`)) await takeFile(current, root, file);
  }
  const kept = new Set(Array.from(wanted.pages.values(), ({ file }) => file));
  for (const { file } of shows.pages.values()) {
    if (!kept.has(file)) await removeFile(root, file);
  }
}

/** Brings photos, attachments and redirects of a tree to those of the archive. @returns how many photos came */
export async function updateParts(
  { root, shows }: Tree,
  wanted: SiteParts,
  archive: Archive,
  { contentDir, cacheDir }: { contentDir: string; cacheDir: string },
): Promise<number> {
  const images = imagesOf(archive).filter(({ id }) => !shows.photos.has(id));
  await createPhotoStore({ cacheDir: join(cacheDir, 'photos') }).publish(images, root);
  for (const id of without(shows.photos, wanted.photos)) await removePhoto(root, id);
  const withNewFiles = archive.stories.map(({ id, files }) => ({
    id,
    files: Object.fromEntries(
      Object.entries(files).filter(([, address]) => !shows.files.has(address)),
    ),
  }));
  await publishFiles({ contentDir, outDir: root }, withNewFiles);
  for (const address of without(shows.files, wanted.files)) {
    await removeFile(root, address.slice(1));
  }
  await rm(join(root, REDIRECTS_FILE), { force: true });
  await writeFile(join(root, REDIRECTS_FILE), redirectList(archive));
  return new Set(images.map(({ id }) => id)).size;
}

async function removePhoto(root: string, id: string): Promise<void> {
  const folder = mediaFolder(id);
  const names = await readdir(join(root, folder));
  for (const name of names) {
    if (name.startsWith(`${id}-`) || name.startsWith(`${id}.`)) {
      await removeFile(root, `${folder}/${name}`);
    }
  }
}

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...all].filter((each) => !others.has(each));
}
