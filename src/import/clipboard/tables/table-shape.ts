import {
  isEmpty,
  plainText,
  type Inline,
  type Paragraph,
  type Table,
} from '../../blocks/blocks.ts';

type Cell = readonly Paragraph[];
type Row = readonly Cell[];

const NUMBER = /^[-+(]?[\d.,]*\d[\d.,]*\s?[%)]?$/u;

/** Rows and columns in which nothing stands were there for the look. */
export function withoutEmpty(rows: readonly Row[]): Row[] {
  const filled = rows.filter((row) => row.some(isFilled));
  const columns = filled[0]?.map((_, column) => filled.some((row) => isFilled(row[column] ?? [])));
  return filled.map((row) => row.filter((_, column) => columns?.[column] === true));
}

function isFilled(cell: Cell): boolean {
  return cell.some(({ children }) => !isEmpty(children));
}

/** What most cells of each column are aligned to, below the first row. */
export function alignmentsOf(rows: readonly Row[]): Table['align'] {
  const [header = [], ...body] = rows;
  const align = header.map((_, column): Paragraph['align'] | undefined => {
    const found = body.flatMap(
      (row) => row[column]?.find(({ children }) => !isEmpty(children)) ?? [],
    );
    const most = (['center', 'end'] as const).find(
      (each) => found.filter((cell) => cell.align === each).length * 2 > found.length,
    );
    return most;
  });
  return align.every((each) => each === undefined) ? undefined : align;
}

/** Readers see the first row in bold already. */
export function withPlainHeader([header = [], ...body]: readonly Row[]): Row[] {
  if (!header.every((cell) => cell.every(({ children }) => children.every(isBoldOrSpace))))
    return [header, ...body];
  const plain = header.map((cell) =>
    cell.map((line) => ({ ...line, children: line.children.map(withoutBold) })),
  );
  return [plain, ...body];
}

export function isAllBold(row: Row): boolean {
  return row.every((cell) => cell.every(({ children }) => children.every(isBoldOrSpace)));
}

export function hasNumber(row: Row): boolean {
  return row.some((cell) => NUMBER.test(cell.map(({ children }) => plainText(children)).join(' ')));
}

function isBoldOrSpace(inline: Inline): boolean {
  return inline.kind !== 'text' || inline.isBold || inline.text.trim() === '';
}

function withoutBold(inline: Inline): Inline {
  return inline.kind === 'text' ? { ...inline, isBold: false } : inline;
}
