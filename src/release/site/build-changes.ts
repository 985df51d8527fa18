import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openReader, supplyReader, type Archive } from '../../archive/index.ts';
import { followWork } from '../progress.ts';
import { SEARCH_FOLDER } from '../verify/check-search.ts';
import type { Basis } from './find-basis.ts';
import { noteInquiry } from './note-inquiries.ts';
import { openRenderer } from './open-renderer.ts';
import { updatePhotoPages, type PhotoPageChanges } from './photo-pages.ts';
import { planPages, type PagePlan } from './plan-pages.ts';
import type { Work } from './publication.ts';
import { linkTree } from './release-tree.ts';
import { renderPages } from './render-pages.ts';
import { partsOf, writeSearch } from './site-parts.ts';
import type { PageState, SiteState } from './site-state.ts';
import { takeTree } from './take-tree.ts';
import { updatePages, updateParts } from './update-tree.ts';

export interface BuiltChanges {
  state: SiteState;
  plan: PagePlan;
  photoPages: PhotoPageChanges;
  /** How many photos the current release had not. */
  photos: number;
  isSearchNew: boolean;
}

/** Makes the release of an archive in `folders.out`, from the current one and what changed. */
export async function buildChanges(
  work: Work,
  basis: Basis,
  archive: Archive,
): Promise<BuiltChanges> {
  const { environment, folders } = work;
  const shows = await takeTree(folders, basis);
  const tree = { root: folders.out, shows };
  const { plan, pages } = await buildPages(work, basis, archive);
  const rendered = new Set(plan.render.map(({ file }) => file));
  await updatePages(tree, basis.folder, { wanted: pages, rendered });
  const parts = partsOf(archive);
  const { siteUrl, recipe } = environment;
  const photoPages = await updatePhotoPages(tree, { ...pages, ...parts }, { archive, siteUrl });
  await updateParts(tree, parts, archive, {
    contentDir: folders.content,
    cacheDir: folders.cache,
  });
  if (parts.search !== shows.search) await updateSearch(work, basis, archive, parts.search);
  const isSearchNew = parts.search !== basis.state.search;
  const photos = countNewPhotos(archive, basis.state);
  return { state: { recipe, ...pages, ...parts }, plan, photoPages, photos, isSearchNew };
}

/** Cards are no photos to the people who wrote the story. */
function countNewPhotos({ stories }: Archive, { photos }: SiteState): number {
  const ids = new Set(stories.flatMap((story) => story.photos.map(({ image }) => image.id)));
  return [...ids].filter((id) => !photos.has(id)).length;
}

async function buildPages(
  { environment, folders, report }: Work,
  { state }: Basis,
  archive: Archive,
): Promise<{ plan: PagePlan; pages: PageState }> {
  const open = openReader(archive, noteInquiry);
  supplyReader(open.reader);
  try {
    const renderer = await openRenderer(folders.renderer, environment.siteUrl);
    const plan = planPages(state, await renderer.listPages(), open);
    const progress = followWork(report, 'build');
    const pages = await renderPages(
      { renderer, open, outDir: folders.out },
      state,
      plan,
      (done) => {
        progress(done, plan.render.length);
      },
    );
    return { plan, pages };
  } finally {
    supplyReader(undefined);
  }
}

/** Takes the index of the current release where that still holds. */
async function updateSearch(
  { folders }: Work,
  { folder, state }: Basis,
  archive: Archive,
  wanted: string,
): Promise<void> {
  const outDir = join(folders.out, SEARCH_FOLDER);
  await rm(outDir, { recursive: true, force: true });
  if (state.search === wanted) await linkTree(join(folder, SEARCH_FOLDER), outDir);
  else await writeSearch(archive, { cacheDir: folders.cache, outDir });
}
