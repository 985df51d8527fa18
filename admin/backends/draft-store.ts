import type { Asset, DataFile, PersistOptions } from './repository-backend.ts';

/** One save of an entry, ready to be sent. */
export interface DraftWrite {
  dataFiles: readonly DataFile[];
  /** Files that the entry names; each path once. */
  assets: readonly Asset[];
  /** Files beside the entry that it named before and names no more. */
  removedPaths: readonly string[];
  options: PersistOptions;
  /** The text that the save takes the place of, as just read; undefined when there is none. */
  replaced: string | undefined;
  /** The person has seen what was published since the draft began and replaces it. */
  replacesPublished: boolean;
}

/** Photos on their way: numbers `from` to `to` of `total` are being sent. */
export interface SendProgress {
  from: number;
  to: number;
  total: number;
}

/**
 * How one kind of repository takes a draft. `write` keeps three promises:
 *
 * - photos go in requests of bounded size, and the story only after the last of them, so that it
 *   never names a photo that is not there;
 * - when it rejects, the draft is as it was, and the next attempt sends only what is missing;
 * - removed files go with the same save, from the draft and not from what is published.
 *
 * It rejects with `status: 409` when the entry is not the replaced one any more.
 */
export interface DraftStore {
  write(draft: DraftWrite, tell: (progress: SendProgress) => void): Promise<void>;
  /** A file of the draft that was just written, by the back end's own id: Decap reads all anew. */
  recall?(id: string): Blob | undefined;
}
