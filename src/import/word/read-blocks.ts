import type { MammothDocument, MammothNode } from './mammoth-tree.ts';
import { InlineReader } from './read-inlines.ts';
import { tidyInlines } from '../blocks/tidy-inlines.ts';
import type { ImageSource } from './mammoth-tree.ts';
import type { Block, Inline, Paragraph, Table } from '../blocks/blocks.ts';

interface ReadBlocks {
  blocks: Block[];
  notes: Inline[][];
  images: ImageSource[];
  hasMergedCells: boolean;
}

const DEEPEST_LIST = 5;

/** Reads the tree of mammoth into blocks, notes and the images that they call. */
export function readBlocks(
  document: MammothDocument,
  fontOf: (styleId: string | null | undefined) => string | undefined,
): ReadBlocks {
  const reader = new InlineReader(document, fontOf);
  const blocks = readAll(document.children ?? [], reader);
  const notes: Inline[][] = [];
  // A note may call another note, which then stands at the end of the same list.
  for (let index = 0; index < reader.notes.length; index += 1)
    notes.push(flatten(readAll(reader.notes[index] ?? [], reader)));
  const tables = blocks.filter(({ kind }) => kind === 'table');
  return {
    blocks,
    notes,
    images: reader.images,
    hasMergedCells: tables.length > 0 && hasSpans(document),
  };
}

function readAll(nodes: readonly MammothNode[], reader: InlineReader): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'paragraph') return [readParagraph(node, reader)];
    if (node.type === 'table') return readTable(node, reader);
    return readAll(node.children ?? [], reader);
  });
}

function readParagraph(node: MammothNode, reader: InlineReader): Paragraph {
  const style = (node.styleName ?? '').toLowerCase();
  const heading = /^heading (\d)/u.exec(style)?.[1];
  const { numbering } = node;
  const level = Number.parseInt(numbering?.level ?? '0', 10);
  return {
    kind: 'paragraph',
    role: roleOf(style),
    heading: heading === undefined ? undefined : Number(heading),
    list:
      numbering === undefined || numbering === null || heading !== undefined
        ? undefined
        : {
            depth: Math.min(Number.isNaN(level) ? 0 : level, DEEPEST_LIST),
            isOrdered: numbering.isOrdered,
          },
    align: alignmentOf(node.alignment),
    children: tidyInlines(reader.readParagraph(node)),
  };
}

function roleOf(style: string): Paragraph['role'] {
  if (style === 'title' || style === 'subtitle' || style === 'caption') return style;
  return /^(?:intense )?quote$/u.test(style) ? 'quote' : 'text';
}

function alignmentOf(alignment: string | null | undefined): Paragraph['align'] {
  if (alignment === 'center') return 'center';
  return alignment === 'right' || alignment === 'end' ? 'end' : 'start';
}

/** A table that lays out photos, or holds one cell, is what stands in it. */
function readTable({ children = [] }: MammothNode, reader: InlineReader): Block[] {
  const rows = fillGrid(children, reader);
  const cells = rows.flat();
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const hasImage = cells.flat().some((each) => each.children.some(({ kind }) => kind === 'image'));
  if (!hasImage && cells.length > 1) return [{ kind: 'table', rows } satisfies Table];
  const byColumn = Array.from({ length: columns }, (_, column) =>
    rows.flatMap((row) => row[column] ?? []),
  );
  return byColumn.flat().map((each) => (hasImage ? { ...each, align: 'center' as const } : each));
}

/** Rows of equal length, with empty cells where a merged cell reaches. */
function fillGrid(rows: readonly MammothNode[], reader: InlineReader): Paragraph[][][] {
  const grid: (Paragraph[] | undefined)[][] = rows.map(() => []);
  rows.forEach(({ children = [] }, rowIndex) => {
    let column = 0;
    for (const cell of children) {
      while (grid[rowIndex]?.[column] !== undefined) column += 1;
      const { colSpan = 1, rowSpan = 1 } = cell;
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < colSpan; right += 1) {
          const row = grid[rowIndex + down];
          if (row !== undefined) row[column + right] = [];
        }
      const row = grid[rowIndex];
      if (row !== undefined) row[column] = paragraphsOf(readAll(cell.children ?? [], reader));
      column += colSpan;
    }
  });
  const columns = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? []));
}

/** Tables inside a cell give their paragraphs. */
function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flat(2)));
}

function flatten(blocks: readonly Block[]): Inline[] {
  const lines = paragraphsOf(blocks).filter(({ children }) => children.length > 0);
  return tidyInlines(
    lines.flatMap(({ children }, index) =>
      index === 0 ? children : [{ kind: 'break' as const }, ...children],
    ),
  );
}

function hasSpans(node: MammothNode): boolean {
  return (node.colSpan ?? 1) > 1 || (node.rowSpan ?? 1) > 1 || (node.children ?? []).some(hasSpans);
}
