import { openReader, supplyReader, type Archive } from '../../archive/index.ts';
import { followWork } from '../progress.ts';
import type { Basis } from './find-basis.ts';
import { findDamage } from './find-damage.ts';
import { indexSearch } from './index-search.ts';
import { lookInThread } from './look-in-thread.ts';
import { noteInquiry, withInquiries } from './note-inquiries.ts';
import { updatePhotoPages, type PhotoPageChanges } from './photo-pages.ts';
import { planPages, type PagePlan } from './plan-pages.ts';
import { Doubt, type Work } from './publication.ts';
import { renderPages } from './render-pages.ts';
import { partsOf } from './site-parts.ts';
import { digestPage, type PageState, type SiteParts, type SiteState } from './site-state.ts';
import { takeTree } from './take-tree.ts';
import { updatePages, updateParts, type Tree } from './update-tree.ts';

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
  const { folders, environment } = work;
  const shows = await takeTree(folders, basis);
  const looking = lookInThread(folders.out, shows, archive);
  looking.catch(() => undefined);
  const { plan, pages, frame } = await buildPages(work, basis, archive);
  const rendered = new Set(plan.render.map(({ file }) => file));
  const tree = { root: folders.out, shows, seen: await looking };
  const taken = await updatePages(tree, basis.folder, { wanted: pages, rendered });
  const { parts, photoPages } = await buildParts(work, archive, { tree, pages, frame });
  const { assets } = basis.state;
  const state = { recipe: environment.recipe, assets, ...pages, ...parts };
  const seen = tree.seen.files;
  for (const file of [...rendered, ...taken, ...photoPages.written]) seen.delete(file);
  const { releasedAt } = basis;
  const damaged = findDamage(folders.out, state, { seen, rendered, releasedAt });
  if (damaged !== undefined) throw new Doubt(`tệp «${damaged}» của bản trước đã bị sửa hoặc mất`);
  return { state, plan, photoPages, photos: countNewPhotos(archive, basis.state) };
}

/** Brings what a tree holds beside the pages that are rendered to what the archive has. */
async function buildParts(
  { environment, folders, photos }: Work,
  archive: Archive,
  { tree, pages, frame }: { tree: Tree; pages: PageState; frame: string },
): Promise<{ parts: SiteParts; photoPages: PhotoPageChanges }> {
  const parts = partsOf(archive);
  const { siteUrl } = environment;
  const wanted = { ...pages, ...parts };
  const photoPages = await updatePhotoPages(tree, wanted, { archive, siteUrl, frame });
  if (parts.search !== tree.shows.search) {
    await indexSearch(archive, { cacheDir: folders.cache, outDir: folders.out });
  }
  // At last: photos may still be on their way.
  await updateParts(tree, parts, archive, { contentDir: folders.content, photos });
  return { parts, photoPages };
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
    const plan = await planPages(state, listed.pages, open);
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
