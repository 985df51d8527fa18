import type { Inline, ListPlace, Paragraph } from '../blocks/blocks.ts';
import { isPlainText, linesOf, type Piece } from './piece.ts';

/** Signs that only stand before an item. */
const BULLET = /^([•●○▪■◦‣⁃∙✓✔➢➤❖♦◆]|\u00b7|\uf0b7)\s*(?=\S)/u;
/** Signs that stand before an item, and elsewhere: two lines that begin so are a list. */
const DASH = /^([-–—+*])\s+(?=\S)/u;
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/u;

interface Line {
  paragraph: Paragraph;
  kind: 'bullet' | 'dash' | 'number' | 'text';
  sign: string;
  /** Characters before the text of the item. */
  length: number;
}

/**
 * Lists as people type them: a line for each item, with a sign before it. Below "-" stands "+" in
 * Vietnamese papers, which is the second level.
 */
export function readTypedLists(pieces: readonly Piece[]): Piece[] {
  const read: Piece[] = [];
  let lines: Line[] = [];
  const end = (): void => {
    const places = placesOf(lines);
    read.push(...lines.map((line, index) => asItem(line, places[index])));
    lines = [];
  };
  for (const piece of pieces.flatMap(splitLines)) {
    const line = readLine(piece);
    if (line === undefined || line.kind === 'text') {
      end();
      read.push(
        piece.kind === 'quote' ? { ...piece, pieces: readTypedLists(piece.pieces) } : piece,
      );
    } else lines.push(line);
  }
  end();
  return read;
}

/** A paragraph of several lines that are items becomes as many paragraphs. */
function splitLines(piece: Piece): Piece[] {
  if (!isPlainText(piece) || piece.role !== 'text') return [piece];
  const lines = linesOf(piece.children).map((children) => ({
    ...piece,
    children: trimStart(children),
  }));
  const items = lines.filter((line) => readLine(line)?.kind !== 'text');
  return items.length > 1 ? lines : [piece];
}

function readLine(piece: Piece): Line | undefined {
  if (!isPlainText(piece) || piece.role !== 'text' || piece.align !== 'start') return undefined;
  const [first] = piece.children;
  const text = first?.kind === 'text' ? first.text : '';
  for (const [kind, pattern] of [
    ['bullet', BULLET],
    ['dash', DASH],
    ['number', NUMBER],
  ] as const) {
    const match = pattern.exec(text);
    if (match !== null)
      return { paragraph: piece, kind, sign: match[1] ?? '', length: match[0].length };
  }
  return { paragraph: piece, kind: 'text', sign: '', length: 0 };
}

function asItem({ paragraph, length }: Line, list: ListPlace | undefined): Piece {
  if (list === undefined) return paragraph;
  return { ...paragraph, list, children: dropStart(paragraph.children, length) };
}

/** Which lines of a run are items: those that have others beside them, and all with real bullets. */
function placesOf(lines: readonly Line[]): (ListPlace | undefined)[] {
  const numbered = findNumbered(lines);
  const signs = lines.filter(({ kind }) => kind !== 'number').length;
  let numbers = 0;
  let dashes = 0;
  return lines.map((line): ListPlace | undefined => {
    if (line.kind === 'number') {
      const start = numbered.get(line);
      if (start === undefined) return undefined;
      numbers = 1;
      dashes = 0;
      return { depth: 0, isOrdered: true, ...(start.isFirst ? { start: Number(line.sign) } : {}) };
    }
    if (line.kind === 'dash' && signs < 2 && numbered.size === 0) return undefined;
    if (line.sign !== '+') dashes = 1;
    return { depth: numbers + (line.sign === '+' ? dashes : 0), isOrdered: false };
  });
}

/** Numbers that follow each other, with other items between them or not. */
function findNumbered(lines: readonly Line[]): ReadonlyMap<Line, { isFirst: boolean }> {
  const numbers = lines.filter(({ kind }) => kind === 'number');
  const found = new Map<Line, { isFirst: boolean }>();
  for (const [index, line] of numbers.entries()) {
    const follows = Number(numbers[index - 1]?.sign) === Number(line.sign) - 1;
    const leads = Number(numbers[index + 1]?.sign) === Number(line.sign) + 1;
    if (follows || leads) found.set(line, { isFirst: !follows });
  }
  return found;
}

function trimStart(children: readonly Inline[]): Inline[] {
  const [first, ...others] = children;
  return first?.kind === 'text'
    ? [{ ...first, text: first.text.trimStart() }, ...others]
    : [...children];
}

function dropStart(children: readonly Inline[], length: number): Inline[] {
  const [first, ...others] = children;
  if (first?.kind !== 'text') return [...children];
  const text = first.text.slice(length);
  return text === '' ? others : [{ ...first, text }, ...others];
}
