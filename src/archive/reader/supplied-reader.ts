import type { ArchiveReader } from './open-reader.ts';

/** Built pages are a module graph of their own; only what hangs on the global object is one for both. */
const PLACE = Symbol.for('tin-hoi-nghi.archive-reader');
const PROMISED = Symbol.for('tin-hoi-nghi.archive-reader-promised');
const shared = globalThis as { [PLACE]?: ArchiveReader; [PROMISED]?: true };

/** Says that pages will be supplied with a reader: nothing else need be made ready for them to ask. */
export function promiseReader(): void {
  shared[PROMISED] = true;
}

export function isReaderPromised(): boolean {
  return shared[PROMISED] === true;
}

/** Lets the pages rendered by this process ask this reader instead of one of their own. */
export function supplyReader(reader: ArchiveReader | undefined): void {
  if (reader === undefined) Reflect.deleteProperty(shared, PLACE);
  else shared[PLACE] = reader;
}

export function suppliedReader(): ArchiveReader | undefined {
  return shared[PLACE];
}
