/** What a document from elsewhere says, without how it looks. */
export interface ImportedDocument {
  blocks: Block[];
  /** Footnotes and endnotes in the order of their first reference. */
  notes: Inline[][];
  images: ImportedImage[];
  /** What could not be taken over, a Vietnamese line each. */
  lost: string[];
}

export interface ImportedImage {
  bytes: Uint8Array;
  /** What its author wrote for people who cannot see it. */
  alt?: string | undefined;
}

export type Block = Paragraph | Table;

export interface Paragraph {
  kind: 'paragraph';
  role: 'text' | 'title' | 'subtitle' | 'caption' | 'quote';
  /** Level of the heading in the document, from 1. */
  heading?: number | undefined;
  list?: ListPlace | undefined;
  align: 'start' | 'center' | 'end';
  children: Inline[];
}

export interface ListPlace {
  depth: number;
  isOrdered: boolean;
  /** The number that the list begins with, where it is known and this is its first item. */
  start?: number | undefined;
  /** A further paragraph of the item before it. */
  isContinued?: boolean | undefined;
}

export interface Table {
  kind: 'table';
  /** Where the text of each column stands; empty places, and none at all, for the start. */
  align?: readonly (Paragraph['align'] | undefined)[] | undefined;
  /** Rows of cells of paragraphs; a merged cell stands once, the places that it covers are empty. */
  rows: Paragraph[][][];
}

export type Inline = TextRun | { kind: 'break' } | NoteCall | ImageCall;

export interface TextRun {
  kind: 'text';
  text: string;
  isBold: boolean;
  isItalic: boolean;
  isStruck: boolean;
  href?: string | undefined;
}

/** A piece of text with the font that shows it; the font decides what its codes mean. */
export type FontRun = TextRun & { font?: string | undefined };
export type RawInline = FontRun | Exclude<Inline, TextRun>;

/** Place in `notes`. */
export interface NoteCall {
  kind: 'note';
  note: number;
}

/** Place in `images`. */
export interface ImageCall {
  kind: 'image';
  image: number;
}

export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((each) => (each.kind === 'text' ? each.text : each.kind === 'break' ? ' ' : ''))
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

export function isEmpty(inlines: readonly Inline[]): boolean {
  return inlines.every(
    (each) => each.kind === 'break' || (each.kind === 'text' && /^\s*$/u.test(each.text)),
  );
}
