import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Inquiry, OpenArchive } from '../../archive/index.ts';
import { createAnswerDigest } from './answer-digest.ts';
import { withInquiries } from './note-inquiries.ts';
import type { PagePlace, Renderer } from './open-renderer.ts';
import { makeRoom } from './release-tree.ts';
import { digestPage, type PageState, type RenderedPage } from './site-state.ts';
import type { PagePlan } from './plan-pages.ts';

interface Site {
  renderer: Renderer;
  open: OpenArchive;
  /** Where the files of the new release come into being. */
  outDir: string;
}

/**
 * Renders the pages that a plan names into `outDir`. Hears after every page how many are done.
 *
 * @returns what is now known of all pages
 */
export async function renderPages(
  { renderer, open, outDir }: Site,
  before: PageState,
  plan: PagePlan,
  onPage: (done: number) => void = () => undefined,
): Promise<Omit<PageState, 'frame'>> {
  const pages = new Map(plan.keep);
  for (const [done, place] of plan.render.entries()) {
    pages.set(place.address, await renderPage(renderer, place, outDir));
    onPage(done + 1);
  }
  return { answers: answersOf(pages, before, plan, open), pages };
}

async function renderPage(
  renderer: Renderer,
  place: PagePlace,
  outDir: string,
): Promise<RenderedPage> {
  const { made: body, inquiries } = await withInquiries(() => renderer.render(place));
  const target = join(outDir, place.file);
  await makeRoom(outDir, place.file);
  // The old file may be one with that of an older release, so it is replaced and never written to.
  await writeFile(`${target}.new`, body);
  await rename(`${target}.new`, target);
  const { component, file } = place;
  return { component, file, digest: digestPage(body), bytes: body.length, inquiries };
}

/** Digests of all answers that the pages stand on; those that did not move are known already. */
function answersOf(
  pages: ReadonlyMap<string, RenderedPage>,
  before: PageState,
  { changed }: PagePlan,
  { answerTo }: OpenArchive,
): Map<Inquiry, string> {
  const digest = createAnswerDigest();
  const answers = new Map<Inquiry, string>();
  for (const { inquiries } of pages.values()) {
    for (const inquiry of inquiries) {
      if (answers.has(inquiry)) continue;
      const known = changed.has(inquiry) ? undefined : before.answers.get(inquiry);
      answers.set(inquiry, known ?? digest(answerTo(inquiry)));
    }
  }
  return answers;
}
