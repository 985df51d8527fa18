import { setImmediate as breathe } from 'node:timers/promises';
import type { Inquiry, OpenArchive } from '../../archive/index.ts';
import { createAnswerDigest } from './answer-digest.ts';
import type { PagePlace } from './open-renderer.ts';
import type { PageState, RenderedPage } from './site-state.ts';

export interface PagePlan {
  /** New pages, and those to which the archive gives another answer than it did. */
  render: readonly PagePlace[];
  /** Pages that stay, by address. */
  keep: ReadonlyMap<string, RenderedPage>;
  /** Pages that the site has no longer. */
  remove: readonly RenderedPage[];
  /** Inquiries whose answers changed. */
  changed: ReadonlySet<Inquiry>;
}

/** How long the thread is kept busy: other cores get their next photo from it. */
const BREATH_MS = 20;

export async function planPages(
  before: PageState,
  places: readonly PagePlace[],
  { answerTo }: OpenArchive,
): Promise<PagePlan> {
  const digest = createAnswerDigest();
  const changed = new Set<Inquiry>();
  let breathed = performance.now();
  for (const [inquiry, known] of before.answers) {
    if (digest(answerTo(inquiry)) !== known) changed.add(inquiry);
    if (performance.now() - breathed < BREATH_MS) continue;
    await breathe();
    breathed = performance.now();
  }
  const render: PagePlace[] = [];
  const keep = new Map<string, RenderedPage>();
  const remove = new Map(before.pages);
  for (const place of places) {
    const known = before.pages.get(place.address);
    remove.delete(place.address);
    const isSame =
      known?.component === place.component && !known.inquiries.some((each) => changed.has(each));
    if (isSame) keep.set(place.address, known);
    else render.push(place);
  }
  return { render, keep, remove: [...remove.values()], changed };
}
