import type { Begun } from './begun.ts';
import { limitParallel } from './limit-parallel.ts';

export interface WorkInHand {
  /** Begins the work when its turn has come, and answers with what is known of it. */
  take<T>(begin: () => Promise<Begun<T>>): Promise<T>;
  /** Resolves when everything has ended that was answered. @throws what went wrong after its answer */
  ended(): Promise<void>;
}

/** Work of which at most `most` is in hand, and is answered when it is known, or only when it has ended. */
export function workInHand(most: number, answerWhen: 'known' | 'ended'): WorkInHand {
  const inHand = limitParallel(most);
  const answered = new Set<Promise<void>>();
  const follow = (ended: Promise<void>): void => {
    answered.add(ended);
    ended.then(
      () => answered.delete(ended),
      // It stays, for those who wait for the end.
      () => undefined,
    );
  };
  return {
    take: (begin) =>
      new Promise((resolve, reject) => {
        const work = inHand(async () => {
          const { known, ended } = await begin();
          if (answerWhen === 'known') {
            follow(ended);
            resolve(known);
          }
          await ended;
          resolve(known);
        });
        work.catch(reject);
      }),
    ended: async () => {
      await Promise.all(answered);
    },
  };
}
