import type { Archive } from '../../archive/index.ts';
import { ContentError } from '../../compile/content-error.ts';
import { inStep } from '../in-step.ts';
import { changedStory } from '../changed-story.ts';
import { contentFailure } from '../content-failure.ts';
import { ReleaseFailure } from '../release-failure.ts';
import { SEARCH_PAGE } from '../verify/check-search.ts';
import { verifyChanges } from '../verify.ts';
import { buildChanges, type BuiltChanges } from './build-changes.ts';
import { checkRevision, type CheckedRevision } from './check-revision.ts';
import { findBasis, type Basis } from './find-basis.ts';
import { Doubt, type PublicationOutcome, type Work } from './publication.ts';
import { writeSiteState, type SiteState } from './site-state.ts';

const FAILED = 'gặp lỗi khi chỉ dựng phần thay đổi';

/**
 * Makes the release of a revision from the current one: only what changed is checked, rendered and
 * verified. Whatever is not certain ends in a doubt, and the caller builds the whole site.
 */
export async function publishChanges(work: Work): Promise<PublicationOutcome> {
  let checked: CheckedRevision | undefined;
  let basis: Promise<Basis> | undefined;
  const beginBasis = (): Promise<Basis> => {
    basis ??= findBasis(work);
    // A doubt about it is heard when the revision was checked.
    basis.catch(() => undefined);
    return basis;
  };
  try {
    checked = await inStep(work.report, 'check', () =>
      checkRevision(work, () => void beginBasis()),
    );
    return await publish(work, checked, await beginBasis());
  } catch (error) {
    if (error instanceof ContentError) return refuse(contentFailure(error.findings));
    if (error instanceof ReleaseFailure) return refuse(error);
    const known = checked && { tree: checked.tree, held: checked.held };
    if (error instanceof Doubt) return { outcome: 'doubt', reason: error.message, checked: known };
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: 'doubt', reason: FAILED, details, checked: known };
  }
}

async function publish(
  work: Work,
  { archive, held, compiledStories, nextDue }: CheckedRevision,
  basis: Basis,
): Promise<PublicationOutcome> {
  const { folders, before, revision } = work;
  const built = await inStep(work.report, 'build', () => buildChanges(work, basis, archive));
  const pages = basis.pages + countPages(built.state) - countPages(basis.state);
  await inStep(work.report, 'verify', () => verify(work, { basis, built, archive, pages }));
  await writeSiteState(folders.outState, built.state);
  const { plan, photos } = built;
  const changed = await changedStory(work, { before: before?.manifest.revision, revision });
  const story = [...archive.stories, ...archive.withdrawn].find(({ id }) => id === changed);
  return {
    outcome: 'ready',
    pages,
    url: story?.path ?? '/',
    held,
    nextDue,
    counts: {
      stories: compiledStories,
      rendered: plan.render.length,
      kept: plan.keep.size,
      removed: plan.remove.length,
      photos,
    },
  };
}

async function verify(
  { folders, environment }: Work,
  {
    basis,
    built,
    archive,
    pages,
  }: { basis: Basis; built: BuiltChanges; archive: Archive; pages: number },
): Promise<void> {
  const { render, keep, remove } = built.plan;
  const { photoPages } = built;
  const [newest] = archive.stories;
  const changes = {
    rendered: [...render.map(({ file }) => file), ...photoPages.written],
    kept: Array.from(keep.values(), ({ file }) => file),
    removed: [...remove.map(({ file }) => file), ...photoPages.removed],
  };
  const expected = {
    siteUrl: environment.siteUrl,
    pagesBefore: basis.pages,
    newestStory: newest,
  };
  await verifyChanges(folders.out, expected, changes, pages).catch((error: unknown) => {
    throw isOfSearch(error) ? new Doubt('tìm kiếm không trả lời đúng') : error;
  });
}

/** No author can put the search right; a whole index may. */
function isOfSearch(error: unknown): boolean {
  return error instanceof ReleaseFailure && error.findings.some(({ path }) => path === SEARCH_PAGE);
}

function countPages({ pages, photoPages }: SiteState): number {
  const rendered = Array.from(pages.values()).filter(({ file }) => file.endsWith('.html')).length;
  return Array.from(photoPages.values()).reduce((sum, { files }) => sum + files.length, rendered);
}

function refuse({ message, findings }: ReleaseFailure): PublicationOutcome {
  return { outcome: 'refused', message, findings };
}
