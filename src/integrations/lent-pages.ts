import type { NotedPage } from '../release/site/page-record.ts';
import type { ApplicationPlace, PageTask } from './open-pages.ts';
import type { PartsTask } from './parts-worker.ts';

export type Ask = <Answer>(task: PartsTask) => Promise<Answer>;

/** Pages that a thread beside that of Astro renders while it has the application. */
export interface LentPages {
  /** Lets the thread have the application, unless that was taken back already. */
  open(application: ApplicationPlace): Promise<void>;
  /** Undefined when the thread has no time, or only that of Astro can render the page or say what is wrong with it. */
  render(page: PageTask): Promise<NotedPage | undefined>;
  /** After this the files of the application may go. @throws what the thread ended with while it opened it */
  takeBack(): Promise<void>;
}

/** While one page is on its way there and back, the others keep the thread busy. */
const PAGES_AT_A_TIME = 8;

export function lentPages(ask: Ask): LentPages {
  let opening: Promise<void> | undefined;
  let state: 'closed' | 'open' | 'taken back' = 'closed';
  let rendering = 0;
  return {
    open: async (place) => {
      if (state === 'taken back') return;
      opening = ask({ make: 'application', place });
      await opening;
      if (state === 'closed') state = 'open';
    },
    render: async (page) => {
      if (state !== 'open' || rendering === PAGES_AT_A_TIME) return undefined;
      rendering += 1;
      try {
        return await ask<NotedPage | undefined>({ make: 'page', page });
      } finally {
        rendering -= 1;
      }
    },
    takeBack: async () => {
      state = 'taken back';
      await opening;
    },
  };
}
