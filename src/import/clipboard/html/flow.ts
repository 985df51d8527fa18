import type { ListPlace } from '../../blocks/blocks.ts';
import type { Notes } from './find-notes.ts';
import type { HtmlNode } from './html-tree.ts';
import type { ImageDesk } from '../images/image-desk.ts';
import { PLAIN_LOOK, type Look } from './look.ts';
import type { LostLines } from '../lost-lines.ts';
import type { ParagraphBuilder } from './paragraph-builder.ts';
import { PLAIN_SHAPE, type Piece, type Shape } from '../piece.ts';
import type { StyleSheet } from './style-sheet.ts';

/** An item of a list while it is read. */
export interface ListItem extends ListPlace {
  /** Whether its first paragraph has been read; others continue it. */
  hasBegun: boolean;
}

/** Where in the document a text stands. */
export interface Context {
  look: Look;
  shape: Shape;
  item?: ListItem | undefined;
  /** The open lists around it, from the outermost. */
  lists: readonly { isOrdered: boolean }[];
  /** Whether a line break in the markup is one in the text. */
  isPre: boolean;
  /** Quotes around it. */
  quotes: number;
  isInCell: boolean;
  /** What stands below an image in its figure. */
  caption: string;
}

export const OUTSIDE: Context = {
  look: PLAIN_LOOK,
  shape: PLAIN_SHAPE,
  lists: [],
  isPre: false,
  quotes: 0,
  isInCell: false,
  caption: '',
};

/** What is known of the whole document. */
export interface Source {
  sheet: StyleSheet;
  notes: Notes;
  images: ImageDesk;
  lost: LostLines;
}

/** The reading of a document, as the readers of its single elements use it. */
export interface Flow {
  readonly source: Source;
  readonly builder: ParagraphBuilder;
  readNodes(nodes: readonly HtmlNode[], context: Context): void;
  addText(text: string, context: Context): void;
  /** The pieces that nodes give, apart from those around them. */
  capture(nodes: readonly HtmlNode[], context: Context): Piece[];
}
