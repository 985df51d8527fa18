import type { Paragraph as ParagraphNode, Root, RootContent } from 'mdast';
import { isEmpty, type Inline, type TextRun } from '../blocks/blocks.ts';
import { inlinesToMdast, noteName } from '../blocks/inlines-to-mdast.ts';
import { isItem, toLists } from '../blocks/lists-to-mdast.ts';
import { isParagraph, type Piece } from './piece.ts';
import { toTable } from '../blocks/table-to-mdast.ts';

type Level = 2 | 3 | 4;

/** Pieces as a tree of the dialect. */
export function toTree(pieces: readonly Piece[], notes: readonly (readonly Inline[])[]): Root {
  const levels = rankHeadings(pieces);
  const definitions = notes.map((note, index): RootContent => ({
    type: 'footnoteDefinition',
    identifier: noteName(index),
    label: noteName(index),
    children: [paragraph(isEmpty(note) ? [ELLIPSIS] : note)],
  }));
  return { type: 'root', children: [...toBlocks(pieces, levels), ...definitions] };
}

/** A note without words was cut off. */
const ELLIPSIS: TextRun = {
  kind: 'text',
  text: '…',
  isBold: false,
  isItalic: false,
  isStruck: false,
};

/** The levels that the piece uses become 2, 3 and 4. */
function rankHeadings(pieces: readonly Piece[]): ReadonlyMap<number, Level> {
  const used = [...new Set(pieces.flatMap(levelsIn))].sort((a, b) => a - b);
  return new Map(used.map((level, index) => [level, ([2, 3] as const)[index] ?? 4]));
}

function levelsIn(piece: Piece): number[] {
  if (piece.kind === 'quote') return piece.pieces.flatMap(levelsIn);
  return isParagraph(piece) && piece.heading !== undefined ? [piece.heading] : [];
}

function toBlocks(pieces: readonly Piece[], levels: ReadonlyMap<number, Level>): RootContent[] {
  return groupAlike(pieces).flatMap((group): RootContent[] => {
    const [first] = group;
    if (isItem(first)) return toLists(group.filter(isItem));
    if (first === undefined || !isQuoted(first))
      return group.flatMap((piece) => toBlock(piece, levels));
    const inner = group.map((piece): Piece =>
      isParagraph(piece) ? { ...piece, role: 'text' } : piece,
    );
    return [{ type: 'blockquote', children: toBlocks(inner, levels) } as RootContent];
  });
}

/** Items that follow each other are a list, paragraphs in the style of a quote are one quote. */
function groupAlike(pieces: readonly Piece[]): Piece[][] {
  const kindOf = (piece: Piece | undefined) => [isQuoted(piece), isItem(piece)].join();
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last !== undefined && kindOf(last[0]) === kindOf(piece)) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function isQuoted(piece: Piece | undefined): boolean {
  return (
    isParagraph(piece) &&
    piece.role === 'quote' &&
    piece.heading === undefined &&
    piece.list === undefined
  );
}

function toBlock(piece: Piece, levels: ReadonlyMap<number, Level>): RootContent[] {
  switch (piece.kind) {
    case 'photo':
      return [photo(piece.image)];
    case 'rule':
      return [{ type: 'thematicBreak' }];
    case 'code':
      return [{ type: 'code', value: piece.text.replace(/^\n+/u, '').trimEnd() }];
    case 'quote':
      return [{ type: 'blockquote', children: toBlocks(piece.pieces, levels) } as RootContent];
    case 'table':
      return toTable(piece);
    case 'paragraph':
      if (piece.heading === undefined) return [paragraph(piece.children)];
      return [heading(piece.children, levels.get(piece.heading) ?? 4)];
  }
}

function paragraph(inlines: readonly Inline[]): ParagraphNode {
  return { type: 'paragraph', children: inlinesToMdast(inlines) };
}

/** A heading is one line, and bold by itself. */
function heading(inlines: readonly Inline[], depth: Level): RootContent {
  const line = inlines.map((inline): Inline => {
    if (inline.kind === 'break') return { ...ELLIPSIS, text: ' ' };
    return inline.kind === 'text' ? { ...inline, isBold: false } : inline;
  });
  return { type: 'heading', depth, children: inlinesToMdast(line) };
}

function photo(image: number): RootContent {
  const attributes = [{ type: 'mdxJsxAttribute', name: 'src', value: `pasted:${String(image)}` }];
  return { type: 'mdxJsxFlowElement', name: 'Photo', attributes, children: [] } as RootContent;
}
