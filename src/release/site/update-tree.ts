import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../../archive/index.ts';
import { publishFiles } from '../../compile/story-files.ts';
import { madePhotos } from '../../compile/story-photos.ts';
import type { PhotoStore } from '../../photos/photo-store.ts';
import type { MadePhoto } from '../../photos/publish-photos.ts';
import { REDIRECTS_FILE } from '../redirects.ts';
import type { SeenTree } from './look-in-thread.ts';
import { removeFile, takeFile } from './release-tree.ts';
import { redirectList } from './site-parts.ts';
import type { PageState, SiteParts } from './site-state.ts';

/** A tree that shows an older state of the site, on its way to the new one. */
export interface Tree {
  root: string;
  /** What it shows. */
  shows: PageState & SiteParts;
  seen: SeenTree;
}

/**
 * Brings the pages of a tree to the state `wanted`, those that were rendered into it apart.
 *
 * @param current the release that readers see; it has every page that stays
 * @returns files that were taken from there
 */
export async function updatePages(
  { root, shows }: Tree,
  current: string,
  { wanted, rendered }: { wanted: PageState; rendered: ReadonlySet<string> },
): Promise<string[]> {
  const shown = new Set(
    Array.from(shows.pages.values(), ({ file, digest }) => `${file} ${digest}`),
  );
  const taken = Array.from(wanted.pages.values())
    .filter(({ file, digest }) => !rendered.has(file) && !shown.has(`${file} ${digest}`))
    .map(({ file }) => file);
  for (const file of taken) await takeFile(current, root, file);
  const kept = new Set(Array.from(wanted.pages.values(), ({ file }) => file));
  for (const { file } of shows.pages.values()) {
    if (!kept.has(file)) await removeFile(root, file);
  }
  return taken;
}

/** Brings photos, attachments and redirects of a tree to those of the archive. */
export async function updateParts(
  { root, shows, seen }: Tree,
  wanted: SiteParts,
  archive: Archive,
  { contentDir, photos }: { contentDir: string; photos: PhotoStore },
): Promise<void> {
  const missing = photosOf(seen.missing, archive, contentDir);
  await photos.publish(missing, root);
  for (const path of seen.surplus) await removeFile(root, path);
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

/** The photos of these files. @param paths below `media` */
function photosOf(paths: readonly string[], archive: Archive, contentDir: string): MadePhoto[] {
  const ids = new Set(paths.map((path) => /([^/.-]+)[^/]*$/u.exec(path)?.[1]));
  const stories = archive.stories.filter(({ photos, card }) =>
    [card, ...photos.map(({ image }) => image)].some((photo) => ids.has(photo?.id)),
  );
  const possible = madePhotos(contentDir, { ...archive, stories });
  return [...possible].filter(({ photo }) => ids.has(photo.id));
}

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...all].filter((each) => !others.has(each));
}
