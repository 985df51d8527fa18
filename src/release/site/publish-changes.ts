import type { Archive } from '../../archive/index.ts';
import { ContentError } from '../../compile/content-error.ts';
import { inStep } from '../in-step.ts';
import { publishedAddress } from '../published-address.ts';
import { contentFailure } from '../content-failure.ts';
import { ReleaseFailure } from '../release-failure.ts';
import { verifyChanges } from '../verify.ts';
import { buildChanges, type BuiltChanges } from './build-changes.ts';
import { checkRevision, type CheckedRevision } from './check-revision.ts';
import { findBasis, type Basis } from './find-basis.ts';
import { Doubt, type PublicationOutcome, type Work } from './publication.ts';
import { writeSiteState } from './site-state.ts';

/**
 * Makes the release of a revision from the current one: only what changed is checked, rendered and
 * verified. Whatever is not certain ends in a doubt, and the caller builds the whole site.
 */
export async function publishChanges(work: Work): Promise<PublicationOutcome> {
  let contentTree: string | undefined;
  try {
    const checked = await inStep(work.report, 'check', () => checkRevision(work));
    contentTree = checked.tree;
    return await publish(work, checked);
  } catch (error) {
    if (error instanceof ContentError) return refuse(contentFailure(error.findings));
    if (error instanceof ReleaseFailure) return refuse(error);
    if (error instanceof Doubt) return { outcome: 'doubt', reason: error.message, contentTree };
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${text}\n`);
    return { outcome: 'doubt', reason: 'gặp lỗi khi chỉ dựng phần thay đổi', contentTree };
  }
}

async function publish(
  work: Work,
  { archive, compiledStories }: CheckedRevision,
): Promise<PublicationOutcome> {
  const { folders, before, revision } = work;
  const basis = await findBasis(work);
  const built = await inStep(work.report, 'build', () => buildChanges(work, basis, archive));
  const pages = basis.pages + countPages(built.state) - countPages(basis.state);
  await inStep(work.report, 'verify', () => verify(work, { basis, built, archive, pages }));
  await writeSiteState(folders.outState, built.state);
  const { plan, photos } = built;
  const stories = [...archive.stories, ...archive.withdrawn];
  const span = { before: before?.manifest.revision, revision };
  return {
    outcome: 'ready',
    pages,
    url: await publishedAddress(work, span, stories),
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
  const [newest] = archive.stories;
  await verifyChanges(
    folders.out,
    {
      siteUrl: environment.siteUrl,
      pagesBefore: basis.pages,
      newestStory: built.isSearchNew ? newest : undefined,
    },
    {
      rendered: render.map(({ file }) => file),
      kept: Array.from(keep.values(), ({ file }) => file),
      removed: remove.map(({ file }) => file),
    },
    pages,
  );
}

function countPages({ pages }: { pages: ReadonlyMap<string, { file: string }> }): number {
  return Array.from(pages.values()).filter(({ file }) => file.endsWith('.html')).length;
}

function refuse({ message, findings }: ReleaseFailure): PublicationOutcome {
  return { outcome: 'refused', message, findings };
}
