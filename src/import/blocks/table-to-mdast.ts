import type { AlignType, RootContent, TableRow } from 'mdast';
import { isEmpty, type Inline, type Paragraph, type Table, type TextRun } from './blocks.ts';
import { inlinesToMdast } from './inlines-to-mdast.ts';

const ALIGN: Readonly<Record<Paragraph['align'], AlignType>> = {
  start: null,
  center: 'center',
  end: 'right',
};
const BREAK: Inline = { kind: 'break' };
/** A cell holds no list. */
const BULLET: TextRun = {
  kind: 'text',
  text: '• ',
  isBold: false,
  isItalic: false,
  isStruck: false,
};

/** A table with the first row as its header. */
export function toTable({ rows, align }: Table): RootContent[] {
  if (rows.length === 0) return [];
  const children = rows.map((row): TableRow => ({
    type: 'tableRow',
    children: row.map((cell) => ({ type: 'tableCell', children: inlinesToMdast(linesOf(cell)) })),
  }));
  const columns = rows[0]?.map((_, column) => ALIGN[align?.[column] ?? 'start']) ?? [];
  return [{ type: 'table', align: columns, children }];
}

function linesOf(cell: readonly Paragraph[]): Inline[] {
  const numbers = numberItems(cell);
  return cell
    .filter(({ children }) => !isEmpty(children))
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [BREAK]),
      ...signOf(line, numbers),
      ...line.children,
    ]);
}

function signOf(line: Paragraph, numbers: ReadonlyMap<Paragraph, number>): Inline[] {
  if (line.list === undefined || line.list.isContinued === true) return [];
  const number = numbers.get(line);
  return [number === undefined ? BULLET : { ...BULLET, text: `${String(number)}. ` }];
}

function numberItems(cell: readonly Paragraph[]): ReadonlyMap<Paragraph, number> {
  const numbers = new Map<Paragraph, number>();
  let number = 0;
  for (const line of cell) {
    if (line.list?.isOrdered !== true) continue;
    number = line.list.start ?? number + 1;
    numbers.set(line, number);
  }
  return numbers;
}
