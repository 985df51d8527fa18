import type { Root } from 'mdast';

/** What lies on the clipboard or is dropped, by kind. */
export interface Clipboard {
  html?: string;
  /** Word keeps the bytes of its images here; the HTML only names files on the writer's disk. */
  rtf?: string;
  text?: string;
}

/** A photo that was pasted, for the story's photo list. */
export interface PastedImage {
  bytes: Uint8Array;
  alt?: string;
  caption?: string;
  credit?: string;
}

export interface Pasted {
  /**
   * In the dialect. Where an image stood is a `<Photo src="pasted:0" />`, the number being its place
   * in `images`; whoever takes the piece over puts the name of the stored photo there or drops it.
   */
  tree: Root;
  images: PastedImage[];
  /** Vietnamese lines: what was refused or lost and what to do. */
  lost: string[];
  /** Whether the piece is one run of text, which fits into the middle of a line. */
  isInline: boolean;
}
