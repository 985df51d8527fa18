import type { SiteState } from '../../../src/release/site/site-state.ts';

/** Addresses of the pages that were there before and to which the archive gives another answer since. */
export function touchedPages(before: SiteState, after: SiteState): string[] {
  return [...before.pages]
    .filter(([address]) => after.pages.has(address))
    .filter(([, { inquiries }]) =>
      inquiries.some((each) => before.answers.get(each) !== after.answers.get(each)),
    )
    .map(([address]) => `${address.replace(/\/$/u, '')}/`);
}
