import { openReader, supplyReader, type Archive } from '../../archive/index.ts';
import { followWork } from '../progress.ts';
import type { Basis } from './find-basis.ts';
import { findDamage } from './find-damage.ts';
import { indexSearch } from './index-search.ts';
import { noteInquiry, withInquiries } from './note-inquiries.ts';
import { updatePhotoPages, type PhotoPageChanges } from './photo-pages.ts';
import { planPages, type PagePlan } from './plan-pages.ts';
import { Doubt, type Work } from './publication.ts';
import { renderPages } from './render-pages.ts';
import { partsOf } from './site-parts.ts';
import { digestPage, type PageState, type SiteState } from './site-state.ts';
import { takeTree } from './take-tree.ts';
import { updatePages, updateParts } from './update-tree.ts';

export interface BuiltChanges {
  state: SiteState;
  plan: PagePlan;
  photoPages: PhotoPageChanges;
  /** How many photos the current release had not. */
  photos: number;
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
  const { plan, pages, frame } = await buildPages(work, basis, archive);
  const rendered = new Set(plan.render.map(({ file }) => file));
  await updatePages(tree, basis.folder, { wanted: pages, rendered });
  const parts = partsOf(archive);
  const { siteUrl, recipe } = environment;
  const photoPages = await updatePhotoPages(
    tree,
    { ...pages, ...parts },
    {
      archive,
      siteUrl,
      frame,
    },
  );
  await updateParts(tree, parts, archive, {
    contentDir: folders.content,
    cacheDir: folders.cache,
  });
  if (parts.search !== shows.search) {
    await indexSearch(archive, { cacheDir: folders.cache, outDir: folders.out });
  }
  const photos = countNewPhotos(archive, basis.state);
  const { assets } = basis.state;
  const state = { recipe, assets, ...pages, ...parts };
  const damaged = findDamage(folders.out, state, { rendered, releasedAt: basis.releasedAt });
  if (damaged !== undefined) throw new Doubt(`tệp «${damaged}» của bản trước đã bị sửa hoặc mất`);
  return { state, plan, photoPages, photos };
}

/** Cards are no photos to the people who wrote the story. */
function countNewPhotos({ stories }: Archive, { photos }: SiteState): number {
  const ids = new Set(stories.flatMap((story) => story.photos.map(({ image }) => image.id)));
  return [...ids].filter((id) => !photos.has(id)).length;
}

async function buildPages(
  { folders, report }: Work,
  { state, renderer }: Basis,
  archive: Archive,
): Promise<{ plan: PagePlan; pages: PageState; frame: string }> {
  const open = openReader(archive, noteInquiry);
  supplyReader(open.reader);
  try {
    const listed = await renderer.listPages();
    const plan = planPages(state, listed.pages, open);
    const progress = followWork(report, 'build');
    const pages = await renderPages(
      { renderer, open, outDir: folders.out },
      state,
      plan,
      (done) => {
        progress(done, plan.render.length);
      },
    );
    // Every release renders it: what it asked need not be known.
    const { made: frame } = await withInquiries(() => renderer.render(listed.frame));
    return { plan, pages: { ...pages, frame: digestPage(frame) }, frame: frame.toString() };
  } finally {
    supplyReader(undefined);
  }
}
