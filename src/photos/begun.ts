/** Work of which all that others need to know is known before it has ended. */
export interface Begun<T> {
  readonly known: T;
  /** Settles with the work. */
  readonly ended: Promise<void>;
}

/** Work that is done already. */
export function asEnded<T>(known: T): Begun<T> {
  return { known, ended: Promise.resolve() };
}
