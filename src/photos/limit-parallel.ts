import type { Begun } from './begun.ts';

export type RunLimited = <T>(task: () => Promise<T>, turn?: 'first' | 'last') => Promise<T>;

/** Runs at most `most` tasks at a time, the others in the order in which they came, those whose turn is first before all. */
export function limitParallel(most: number): RunLimited {
  let running = 0;
  // Sets, because taking the first of an array copies the rest when tens of thousands wait.
  const queues = { first: new Set<() => void>(), last: new Set<() => void>() };
  return async (task, turn = 'last') => {
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => queues[turn].add(resolve));
    try {
      return await task();
    } finally {
      const waiting = queues.first.size > 0 ? queues.first : queues.last;
      const [next] = waiting;
      if (next === undefined) running -= 1;
      else {
        waiting.delete(next);
        next();
      }
    }
  };
}

export interface SharedWork<T> {
  /** Callers who ask for the same key while it is being worked on get the same result. */
  share(key: string, begin: () => Promise<Begun<T>>): Promise<Begun<T>>;
  /** Resolves when nothing is being worked on under the key. @throws what the work ended with */
  ended(key: string): Promise<void>;
}

export function shareByKey<T>(): SharedWork<T> {
  const running = new Map<string, Promise<Begun<T>>>();
  return {
    share: (key, begin) => {
      const already = running.get(key);
      if (already !== undefined) return already;
      const begun = begin();
      running.set(key, begun);
      const forget = (): boolean => running.delete(key);
      begun.then(({ ended }) => ended).then(forget, forget);
      return begun;
    },
    ended: async (key) => {
      const begun = await running.get(key);
      await begun?.ended;
    },
  };
}

/** Does something with every item, at most `most` at a time; an item is taken when its turn has come. */
export async function forEachAtMost<T>(
  most: number,
  items: Iterable<T>,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = left.next(); next.done !== true; next = left.next()) await task(next.value);
  };
  await Promise.all(Array.from({ length: most }, work));
}
