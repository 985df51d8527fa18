import { openReader, supplyReader, type Archive } from '../../archive/index.ts';
import { followWork } from '../progress.ts';
import type { Basis } from './find-basis.ts';
import { indexSearch } from './index-search.ts';
import { noteInquiry } from './note-inquiries.ts';
import { openRenderer } from './open-renderer.ts';
import { planPages, type PagePlan } from './plan-pages.ts';
import type { Work } from './publication.ts';
import { renderPages } from './render-pages.ts';
import { partsOf } from './site-parts.ts';
import type { PageState, SiteState } from './site-state.ts';
import { takeTree } from './take-tree.ts';
import { updatePages, updateParts } from './update-tree.ts';

export interface BuiltChanges {
  state: SiteState;
  plan: PagePlan;
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
  await updateParts(tree, parts, archive, {
    contentDir: folders.content,
    cacheDir: folders.cache,
  });
  if (parts.search !== shows.search) {
    await indexSearch(archive, { cacheDir: folders.cache, outDir: folders.out });
  }
  const isSearchNew = parts.search !== basis.state.search;
  const photos = [...parts.photos].filter((id) => !basis.state.photos.has(id)).length;
  return { state: { recipe: environment.recipe, ...pages, ...parts }, plan, photos, isSearchNew };
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
