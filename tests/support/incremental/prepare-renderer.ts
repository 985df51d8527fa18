import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { releaseFolders } from '../../../src/release/release-folders.ts';
import { removeFile } from '../../../src/release/site/release-tree.ts';
import { stateFile } from '../../../src/release/site/renderer-folder.ts';
import { readSiteState } from '../../../src/release/site/site-state.ts';
import { INDEX_FOLDER } from '../../../src/search/store/layout.ts';
import { buildSite } from '../build-site.ts';
import { makePhotoPool } from '../archive/photo-pool.ts';
import { createRandom } from '../archive/random.ts';
import { makeChangingSite } from '../archive/site-changes.ts';

export const RECIPE = 'recipe-of-the-tests';

/** The built application, and what every release of it holds beside content. */
export interface PreparedRenderer {
  cacheDir: string;
  renderer: string;
  /** A site without its pages, photos, files, search and redirects. */
  assets: string;
  /** Photos to put beside stories. */
  photos: readonly string[];
}

/** Files of a release that come from its content. */
const CONTENT = ['media', 'tep', INDEX_FOLDER, 'redirects.json'];

/** Builds a small site once with Astro itself, as the release engine does. */
export async function prepareRenderer(folder: string): Promise<PreparedRenderer> {
  const { cache: cacheDir, renderer } = releaseFolders(folder);
  const assets = join(folder, 'assets');
  const contentDir = join(folder, 'content');
  const photos = await makePhotoPool(join(folder, 'photos'), 8, 1);
  await makeChangingSite(contentDir, { random: createRandom(1), photos, stories: 2 });
  await buildSite({
    CONTENT_DIR: contentDir,
    OUT_DIR: assets,
    CACHE_DIR: cacheDir,
    RENDERER_DIR: renderer,
    RECIPE,
  });
  for (const name of CONTENT) await rm(join(assets, name), { recursive: true, force: true });
  const state = await readSiteState(stateFile(renderer));
  for (const { file } of state?.pages.values() ?? []) await removeFile(assets, file);
  return { cacheDir, renderer, assets, photos };
}
