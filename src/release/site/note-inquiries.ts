import { AsyncLocalStorage } from 'node:async_hooks';
import type { Inquiry } from '../../archive/index.ts';

const LISTING = Symbol('listing');
const asking = new AsyncLocalStorage<Set<Inquiry> | typeof LISTING>();

/**
 * Notes a question for the page that is being rendered.
 *
 * @throws when no page is: what was answered would stand in pages that nobody renders anew
 */
export function noteInquiry(inquiry: Inquiry): void {
  const inquiries = asking.getStore();
  if (inquiries === undefined) {
    throw new Error(
      `${inquiry} was asked outside of a page. Ask in the page: only then is the page rendered anew when the answer changes.`,
    );
  }
  if (inquiries !== LISTING) inquiries.add(inquiry);
}

/** Runs the rendering of one page. @returns what it made and all that it asked, in the order of asking */
export async function withInquiries<T>(
  render: () => Promise<T>,
): Promise<{ made: T; inquiries: Inquiry[] }> {
  const inquiries = new Set<Inquiry>();
  const made = await asking.run(inquiries, render);
  return { made, inquiries: [...inquiries] };
}

/** Finds out which pages there are. That is done for every release, so that nothing need be noted. */
export async function whileListing<T>(list: () => Promise<T>): Promise<T> {
  return asking.run(LISTING, list);
}
