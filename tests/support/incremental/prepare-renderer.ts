import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STRINGS } from '../../../src/components/strings.ts';
import { releaseFolders } from '../../../src/release/release-folders.ts';
import { removeFile } from '../../../src/release/site/release-tree.ts';
import {
  readRendererFacts,
  stateFile,
  writeRendererFacts,
} from '../../../src/release/site/renderer-folder.ts';
import { readSiteState } from '../../../src/release/site/site-state.ts';
import { makePhotoPool } from '../archive/photo-pool.ts';
import { createRandom } from '../archive/random.ts';
import { makeChangingSite } from '../archive/site-changes.ts';
import { buildSite } from '../build-site.ts';

/** A built application with the fingerprint of the code that it was made from. */
export interface Template {
  recipe: string;
  renderer: string;
}

export interface PreparedRenderer {
  cacheDir: string;
  templates: {
    usual: Template;
    /** One word is another one on every page. */
    changed: Template;
    /** The changed one, with the fingerprint of the usual one. */
    disguised: Template;
    /** The usual one, of which a part was lost. */
    torn: Template;
  };
  /** A site without its pages, photos, files, search and redirects. */
  assets: string;
  /** Photos to put beside stories. */
  photos: readonly string[];
}

const RECIPE = 'recipe-of-the-tests';
/** Files of a release that come from its content. */
const CONTENT = ['media', 'tep', 'pagefind', 'redirects.json'];
const WORD = STRINGS.skipToContent;

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
  const templates = {
    usual: { recipe: RECIPE, renderer },
    changed: await changeTemplate(renderer, `${RECIPE}-2`),
    disguised: await changeTemplate(renderer, RECIPE, '-disguised'),
    torn: await tearTemplate(renderer),
  };
  return { cacheDir, templates, assets, photos };
}

/** The application as it would be built from templates with another word in them. */
async function changeTemplate(usual: string, recipe: string, mark = '-changed'): Promise<Template> {
  const renderer = `${usual}${mark}`;
  await cp(usual, renderer, { recursive: true, verbatimSymlinks: true });
  const files = await readdir(join(renderer, 'bundle'), { recursive: true });
  for (const name of files.filter((each) => each.endsWith('.mjs'))) {
    const file = join(renderer, 'bundle', name);
    const code = await readFile(file, 'utf8');
    if (code.includes(WORD)) await writeFile(file, code.replaceAll(WORD, `${WORD} (mới)`));
  }
  const facts = await readRendererFacts(renderer);
  if (facts === undefined) throw new Error(`The build left no renderer in ${usual}`);
  await writeRendererFacts(renderer, { ...facts, recipe });
  return { recipe, renderer };
}

async function tearTemplate(usual: string): Promise<Template> {
  const renderer = `${usual}-torn`;
  await cp(usual, renderer, { recursive: true, verbatimSymlinks: true });
  await rm(join(renderer, 'bundle', 'chunks'), { recursive: true });
  return { recipe: RECIPE, renderer };
}
