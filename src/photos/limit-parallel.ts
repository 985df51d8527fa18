export type RunLimited = <T>(task: () => Promise<T>) => Promise<T>;

/** Runs at most `most` tasks at a time, the others in the order in which they came. */
export function limitParallel(most: number): RunLimited {
  let running = 0;
  // A Set, because taking the first of an array copies the rest when tens of thousands wait.
  const waiting = new Set<() => void>();
  return async (task) => {
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => waiting.add(resolve));
    try {
      return await task();
    } finally {
      const [next] = waiting;
      if (next === undefined) running -= 1;
      else {
        waiting.delete(next);
        next();
      }
    }
  };
}

export type RunShared<T> = (key: string, task: () => Promise<T>) => Promise<T>;

/** Callers who ask for the same key while it is being worked on get the same result. */
export function shareByKey<T>(): RunShared<T> {
  const running = new Map<string, Promise<T>>();
  return (key, task) => {
    const already = running.get(key);
    if (already !== undefined) return already;
    const started = task().finally(() => running.delete(key));
    running.set(key, started);
    return started;
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
