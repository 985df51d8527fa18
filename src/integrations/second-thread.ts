import { Worker } from 'node:worker_threads';
import type { NotedPage } from '../release/site/page-record.ts';
import { askThread } from '../threads/ask-thread.ts';
import type { PartsMade } from './make-parts.ts';
import type { ApplicationPlace, PageTask } from './open-pages.ts';
import type { PartsTask } from './parts-worker.ts';

/**
 * The thread beside that of Astro: it makes the parts of the release, then renders pages with the
 * application that Astro built, and fills pages of photos at last.
 */
export interface SecondThread {
  start(): void;
  /** What it makes first. */
  parts(): Promise<PartsMade>;
  /** Lets it render pages as soon as it has time. */
  lend(application: ApplicationPlace): void;
  /** Undefined when it has no time, or only the thread of Astro can render the page or say what is wrong with it. */
  render(page: PageTask): Promise<NotedPage | undefined>;
  /** Fills every second story's. */
  fillPhotoPages(): Promise<void>;
  end(): Promise<void>;
}

type Ask = <Answer>(task: PartsTask) => Promise<Answer>;

export function secondThread(): SecondThread {
  let thread: Worker | undefined;
  let parts: Promise<PartsMade> | undefined;
  let admin: Promise<void> | undefined;
  let lent: Promise<void> | undefined;
  const ask: Ask = async (task) => {
    if (thread === undefined) throw new Error('The build was not set up');
    return askThread(thread, task);
  };
  const pages = lentPages(ask);
  return {
    start: () => {
      if (thread !== undefined) return;
      thread = new Worker(new URL('./parts-worker.ts', import.meta.url));
      parts = ask({ make: 'parts' });
      // Bundled in machine code for the most part, so that the thread renders pages meanwhile.
      admin = parts.then(() => ask({ make: 'admin' }));
      // Heard at the end of the build, when no page failed.
      admin.catch(() => undefined);
    },
    parts: async () => {
      await admin;
      return parts ?? ask({ make: 'parts' });
    },
    lend: (application) => {
      lent = parts?.then(() => pages.open(application));
      // What a task throws ends the thread, which is heard before it is asked again.
      lent?.catch(() => undefined);
    },
    render: pages.render,
    fillPhotoPages: async () => {
      await lent;
      await ask({ make: 'photo pages', share: { first: 1, of: 2 } });
    },
    end: async () => {
      await thread?.terminate();
    },
  };
}

/** While one page is on its way there and back, the others keep the thread busy. */
const PAGES_AT_A_TIME = 8;

function lentPages(ask: Ask) {
  let isOpen = false;
  let rendering = 0;
  return {
    open: async (place: ApplicationPlace): Promise<void> => {
      await ask({ make: 'application', place });
      isOpen = true;
    },
    render: async (page: PageTask): Promise<NotedPage | undefined> => {
      if (!isOpen || rendering === PAGES_AT_A_TIME) return undefined;
      rendering += 1;
      try {
        return await ask<NotedPage | undefined>({ make: 'page', page });
      } finally {
        rendering -= 1;
      }
    },
  };
}
