import { writeInlines } from './write-inlines.ts';
import { isEmpty, type Inline, type Paragraph, type Table } from '../blocks/blocks.ts';

/** What a body is written from: paragraphs and tables, and the photos between them. */
export type BodyBlock =
  | Paragraph
  | Table
  | { kind: 'photo'; name: string }
  | { kind: 'gallery'; names: readonly string[]; isOpen: boolean };

/** A cell holds no list. */
const BULLET: Inline = {
  kind: 'text',
  text: '• ',
  isBold: false,
  isItalic: false,
  isStruck: false,
};

type ListItem = Paragraph & { list: NonNullable<Paragraph['list']> };

/** The body of a story, in the dialect. */
export function writeBody(
  blocks: readonly BodyBlock[],
  notes: readonly (readonly Inline[])[],
): string {
  const ranks = rankHeadings(blocks);
  const pieces: string[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    if (isListItem(block)) {
      const items = takeWhile(blocks.slice(index), isListItem);
      pieces.push(...writeList(items));
      index += items.length - 1;
    } else pieces.push(writeBlock(block, ranks));
  }
  const written = pieces.filter((piece) => piece !== '');
  const calls = notes.map((note, index) => writeNote(note, index + 1));
  return [...written, ...calls].map((piece) => `${piece}\n`).join('\n');
}

function writeBlock(block: BodyBlock, ranks: ReadonlyMap<number, number>): string {
  switch (block.kind) {
    case 'photo':
      return `<Photo src="${block.name}" />`;
    case 'gallery':
      return block.isOpen ? '<Gallery />' : `<Gallery only="${block.names.join(', ')}" />`;
    case 'table':
      return writeTable(block);
    case 'paragraph':
      return writeParagraph(block, ranks);
  }
}

function writeParagraph(paragraph: Paragraph, ranks: ReadonlyMap<number, number>): string {
  const { heading, role, children } = paragraph;
  if (isEmpty(children)) return '';
  if (heading !== undefined) {
    const plain = children.map((each) =>
      each.kind === 'text' ? { ...each, isBold: false } : each,
    );
    const text = writeInlines(plain, 'heading').trim();
    // Signs at the end of a heading would close it.
    return `${'#'.repeat(ranks.get(heading) ?? 4)} ${text.replace(/(?<=^| )#+$/u, (signs) => `\\${signs}`)}`;
  }
  const text = writeInlines(children, 'prose');
  return role === 'quote' ? text.replaceAll(/^/gmu, '> ') : text;
}

/** The levels that the document uses become 2, 3 and 4. */
function rankHeadings(blocks: readonly BodyBlock[]): ReadonlyMap<number, number> {
  const levels = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? (block.heading ?? []) : [],
  );
  const used = [...new Set(levels)].sort((a, b) => a - b);
  return new Map(used.map((level, index) => [level, Math.min(index + 2, 4)]));
}

function isListItem(block: BodyBlock): block is ListItem {
  return block.kind === 'paragraph' && block.list !== undefined && !isEmpty(block.children);
}

/** Lists of one kind each; a change of kind on the first level begins a new list. */
function writeList(items: readonly ListItem[]): string[] {
  const lists: string[][] = [];
  /** The open lists from the outermost: their kind, the number of their last item, their column. */
  let open: { isOrdered: boolean; number: number; indent: string }[] = [];
  for (const { list, children } of items) {
    const depth = Math.min(list.depth, open.length);
    const current = open[depth];
    const isSame = current?.isOrdered === list.isOrdered;
    if (depth === 0 && !isSame) lists.push([]);
    const parent = open[depth - 1];
    const number = isSame ? current.number + 1 : 1;
    const outer = parent === undefined ? '' : parent.indent;
    const marker = list.isOrdered ? `${String(number)}. ` : '- ';
    const indent = outer + ' '.repeat(marker.length);
    open = [...open.slice(0, depth), { isOrdered: list.isOrdered, number, indent }];
    const text = writeInlines(children, 'prose').replaceAll('\n', `\n${indent}`);
    lists.at(-1)?.push(`${outer}${marker}${text}`);
  }
  return lists.map((lines) => lines.join('\n'));
}

function writeTable({ rows }: Table): string {
  const [header = [], ...others] = rows
    .map((row) => row.map(writeCell))
    .filter((row) => row.some((cell) => cell !== ''));
  if (header.length === 0) return '';
  const lines = [header, header.map(() => '---'), ...others];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function writeCell(paragraphs: readonly Paragraph[]): string {
  const filled = paragraphs.filter(({ children }) => !isEmpty(children));
  const lines = filled.map(({ list, children }) =>
    list === undefined ? children : [BULLET, ...children],
  );
  const inlines = lines.flatMap((line, index) =>
    index === 0 ? line : [{ kind: 'break' as const }, ...line],
  );
  return writeInlines(inlines, 'cell');
}

function writeNote(note: readonly Inline[], number: number): string {
  const text = isEmpty(note) ? '…' : writeInlines(note, 'prose').replaceAll('\n', '\n    ');
  return `[^${String(number)}]: ${text}`;
}

function takeWhile<T, S extends T>(items: readonly T[], test: (item: T) => item is S): S[] {
  const end = items.findIndex((item) => !test(item));
  return items.slice(0, end === -1 ? items.length : end).filter(test);
}
