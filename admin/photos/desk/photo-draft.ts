import type { PhotoFocus } from '../../../src/model/photo-focus.ts';
import type { PhotoList } from './listed-photos.ts';

/** The story in the form, as far as its photos go. */
export interface PhotoDraft {
  /** The same value as long as the list is the same. */
  photos(): PhotoList;
  setPhotos(photos: PhotoList): void;
  /** File names that the body places. */
  placed(): ReadonlySet<string>;
  cover(): Cover;
  setCover(cover: Cover): void;
  /** Whether a file of this name lies beside the story, or will with the next save. */
  hasFile(name: string): boolean;
  /** Keeps a file with the draft until the next save. */
  keepFile(file: File): Promise<void>;
  /** Takes a file out of the draft that was not saved yet; nothing when there is none. */
  dropFile(name: string): File | undefined;
  /** Address of a file beside the story; empty while it is being read. */
  urlOf(name: string): string;
  /** Calls back when something of the above may have changed. */
  onChange(listener: () => void): () => void;
}

export interface Cover {
  src?: string | undefined;
  focus?: PhotoFocus | undefined;
}
