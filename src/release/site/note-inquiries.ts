import { AsyncLocalStorage } from 'node:async_hooks';
import type { Inquiry } from '../../archive/index.ts';

const asking = new AsyncLocalStorage<Set<Inquiry>>();

/** Notes a question for the page that is being rendered; between pages nobody asks for one. */
export function noteInquiry(inquiry: Inquiry): void {
  asking.getStore()?.add(inquiry);
}

/** Runs the rendering of one page. @returns what it made and all that it asked, in the order of asking */
export async function withInquiries<T>(
  render: () => Promise<T>,
): Promise<{ made: T; inquiries: Inquiry[] }> {
  const inquiries = new Set<Inquiry>();
  const made = await asking.run(inquiries, render);
  return { made, inquiries: [...inquiries] };
}
