import { Worker } from 'node:worker_threads';
import { askThread } from '../threads/ask-thread.ts';
import { lentPages, type Ask, type LentPages } from './lent-pages.ts';
import type { PartsMade } from './make-parts.ts';
import type { ApplicationPlace } from './open-pages.ts';

/**
 * The thread beside that of Astro: it makes the parts of the release, then renders pages with the
 * application that Astro built, and fills pages of photos at last.
 */
export interface SecondThread extends Pick<LentPages, 'render' | 'takeBack'> {
  start(): void;
  /** What it makes first. */
  parts(): Promise<PartsMade>;
  /** Lets it render pages as soon as it has time. */
  lend(application: ApplicationPlace): void;
  /** Fills every second story's. */
  fillPhotoPages(): Promise<void>;
  end(): Promise<void>;
}

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
    takeBack: pages.takeBack,
    fillPhotoPages: async () => {
      await lent;
      await ask({ make: 'photo pages', share: { first: 1, of: 2 } });
    },
    end: async () => {
      await thread?.terminate();
    },
  };
}
