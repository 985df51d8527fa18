import type { Block, Inline, Paragraph } from '../blocks/blocks.ts';
import type { BodyBlock } from '../blocks/to-mdast.ts';

/** What the clipboard holds, block by block; quotes hold pieces of their own. */
export type Piece =
  | Block
  | { kind: 'photo'; image: number }
  | { kind: 'quote'; pieces: Piece[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' };

/** A paragraph without its text. */
export type Shape = Omit<Paragraph, 'kind' | 'children'>;

export const PLAIN_SHAPE: Shape = { role: 'text', align: 'start' };

export function isParagraph(piece: Piece | undefined): piece is Paragraph {
  return piece?.kind === 'paragraph';
}

/** A paragraph that is nothing but text: no heading, no item of a list. */
export function isPlainText(piece: Piece | undefined): piece is Paragraph {
  return isParagraph(piece) && piece.heading === undefined && piece.list === undefined;
}

/** Inlines between line breaks. */
export function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

/** A photo goes by its place among the images until it is stored under a name. */
export function toBodyBlock(piece: Piece): BodyBlock {
  if (piece.kind === 'photo') return { kind: 'photo', name: `pasted:${String(piece.image)}` };
  if (piece.kind === 'quote') return { kind: 'quote', blocks: piece.pieces.map(toBodyBlock) };
  return piece;
}
