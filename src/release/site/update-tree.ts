import { existsSync, readdirSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../../archive/index.ts';
import { publishFiles } from '../../compile/story-files.ts';
import { madePhotos } from '../../compile/story-photos.ts';
import { mediaFolder, mediaNames } from '../../photos/derived-photo.ts';
import { createPhotoStore } from '../../photos/photo-store.ts';
import { REDIRECTS_FILE } from '../redirects.ts';
import { removeFile, takeFile } from './release-tree.ts';
import { redirectList } from './site-parts.ts';
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

/** Brings photos, attachments and redirects of a tree to those of the archive. */
export async function updateParts(
  { root, shows }: Tree,
  wanted: SiteParts,
  archive: Archive,
  { contentDir, cacheDir }: { contentDir: string; cacheDir: string },
): Promise<void> {
  const there = new Set(listMedia(root));
  const missing = [...madePhotos(contentDir, archive)].filter(({ photo }) =>
    mediaNames(photo).some((name) => !there.has(name)),
  );
  await createPhotoStore({ cacheDir: join(cacheDir, 'photos') }).publish(missing, root);
  for (const name of there) {
    const id = photoIdOf(name);
    if (!wanted.photos.has(id)) await removeFile(root, `${mediaFolder(id)}/${name}`);
  }
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
}

/** Names of all files of photos: a tree that somebody took photos out of is made whole again. */
function listMedia(root: string): string[] {
  const media = join(root, 'media');
  if (!existsSync(media)) return [];
  // Waiting for one folder after the other would take longer than reading them.
  return readdirSync(media).flatMap((folder) => readdirSync(join(media, folder)));
}

function photoIdOf(name: string): string {
  return /^[^-.]*/.exec(name)?.[0] ?? '';
}

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...all].filter((each) => !others.has(each));
}
