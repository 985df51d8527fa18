import { sentenceOf, type ReleaseEvent, type Report } from './progress.ts';
import { writeStatus } from './status.ts';

/** The admin asks about once a second; a status written more often costs and tells nobody. */
const SHOWN_EVERY_MS = 400;

export interface FollowedStatus {
  report: Report;
  /** Settles when everything that was reported is written. */
  written(): Promise<void>;
}

/** Lets the admin see what a release does at the moment, and hands every event on. */
export function followStatus(file: string, revision: string, next: Report): FollowedStatus {
  let queue = Promise.resolve();
  let shownAt = 0;
  const show = (event: ReleaseEvent): void => {
    if (event.event !== 'started' && event.event !== 'progress') return;
    if (event.event === 'progress' && performance.now() - shownAt < SHOWN_EVERY_MS) return;
    shownAt = performance.now();
    const { step } = event;
    const message = sentenceOf(step, event.event === 'progress' ? event : undefined);
    const write = async (): Promise<void> => {
      await writeStatus(file, { state: 'building', step, message, revision });
    };
    queue = queue.then(write);
  };
  return {
    report: (event) => {
      show(event);
      next(event);
    },
    written: () => queue,
  };
}
