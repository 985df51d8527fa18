import type { Paragraph } from '../../blocks/blocks.ts';
import { attribute, type Declarations } from '../html/declarations.ts';
import { isDropped } from '../html/element-kinds.ts';
import type { Context, Flow } from '../html/flow.ts';
import { childElements, elementsIn, hasInside } from '../html/html-query.ts';
import type { HtmlElement } from '../html/html-tree.ts';
import { shapeIn } from '../html/paragraph-shape.ts';
import { PLAIN_SHAPE, type Piece } from '../piece.ts';
import { fillGrid, spanOf, type GridRow } from './table-grid.ts';
import {
  alignmentsOf,
  hasNumber,
  isAllBold,
  withoutEmpty,
  withPlainHeader,
} from './table-shape.ts';

interface Parts {
  captions: HtmlElement[];
  rows: { cells: HtmlElement[]; isHeader: boolean }[];
}

/** Reads a table of data; one that only lays out a page gives what stands in its cells. */
export function readTable(flow: Flow, table: HtmlElement, outer: Context): void {
  const parts = partsOf(flow, table);
  flow.readNodes(parts.captions, outer);
  const { rows, isCut } = fillGrid(parts.rows.map(({ cells }) => cells));
  if (isCut) flow.source.lost.add('tooLong');
  const layout = layoutOf(table, rows);
  if (layout !== undefined || outer.isInCell) {
    const isNested = layout === 'nested' || outer.isInCell;
    if (isNested && isData(table, rows)) flow.source.lost.add('nestedTable');
    readLayout(flow, rows, layout, outer);
    return;
  }
  const head = leadingWide(rows);
  const foot = leadingWide(rows.slice(head).toReversed());
  const body = rows.slice(head, rows.length - foot);
  flow.readNodes(rows.slice(0, head).flatMap(cellsOf), outer);
  readData(flow, body, parts.rows[head]?.isHeader ?? false, outer);
  flow.readNodes(rows.slice(rows.length - foot).flatMap(cellsOf), outer);
}

/** Tables inside belong to their cells. */
function partsOf(flow: Flow, table: HtmlElement): Parts {
  const parts: Parts = { captions: [], rows: [] };
  const step = (element: HtmlElement, isHeader: boolean): void => {
    for (const child of childElements(element)) {
      if (isDropped(child, flow.source.sheet.of(child))) continue;
      if (child.name === 'caption') parts.captions.push(child);
      else if (child.name === 'tr') parts.rows.push({ cells: cellsIn(flow, child), isHeader });
      else if (isCell(child)) parts.rows.push({ cells: [child], isHeader });
      else if (child.name !== 'table') step(child, isHeader || child.name === 'thead');
    }
  };
  step(table, false);
  return parts;
}

function cellsIn(flow: Flow, row: HtmlElement): HtmlElement[] {
  return childElements(row).flatMap((child) => {
    if (isDropped(child, flow.source.sheet.of(child))) return [];
    return isCell(child) ? [child] : cellsIn(flow, child);
  });
}

function isCell({ name }: HtmlElement): boolean {
  return name === 'td' || name === 'th';
}

type Layout = 'photos' | 'page' | 'nested' | undefined;

function layoutOf(table: HtmlElement, rows: readonly GridRow[]): Layout {
  const hasRole = /^(?:presentation|none)$/u.test(attribute(table, 'role'));
  if (hasInside(table, ['table'])) return 'nested';
  if (hasRole || hasInside(table, ['h1', 'h2', 'h3', 'h4'])) return 'page';
  if (elementsIn(table, 'img').some((img) => attribute(img, 'data-emoji') === '')) return 'photos';
  return Math.max(0, ...rows.map((row) => cellsOf(row).length)) <= 1 ? 'page' : undefined;
}

function isData(table: HtmlElement, rows: readonly GridRow[]): boolean {
  const isShown = !/^(?:presentation|none)$/u.test(attribute(table, 'role'));
  return isShown && rows.filter((row) => cellsOf(row).length > 1).length > 1;
}

/** Below a photo in a cell stands its caption, so such a table is read column by column. */
function readLayout(flow: Flow, rows: readonly GridRow[], layout: Layout, outer: Context): void {
  if (layout !== 'photos') {
    flow.readNodes(rows.flatMap(cellsOf), outer);
    return;
  }
  const shape = { ...outer.shape, align: 'center' as const };
  for (const column of (rows[0] ?? []).keys())
    flow.readNodes(
      rows.flatMap((row) => row[column] ?? []),
      { ...outer, shape },
    );
}

/** A cell across all columns at an edge is the title of the table, or its source. */
function leadingWide(rows: readonly GridRow[]): number {
  const end = rows.findIndex((row) => !isWide(row));
  return rows.length - end < 2 || end === -1 ? 0 : end;
}

function isWide(row: GridRow): boolean {
  const [first, ...others] = cellsOf(row);
  return first === undefined || (others.length === 0 && spanOf(first, 'colspan') >= row.length);
}

function cellsOf(row: GridRow): HtmlElement[] {
  return row.filter((cell) => cell !== undefined);
}

function readData(flow: Flow, rows: readonly GridRow[], isHeader: boolean, outer: Context): void {
  const { lost, sheet } = flow.source;
  const cells = withoutEmpty(
    rows.map((row) => row.map((cell) => (cell === undefined ? [] : readCell(flow, cell, outer)))),
  );
  const [first = []] = cells;
  if (first.length <= 1) {
    for (const line of cells.flat(2)) flow.builder.addPiece(line);
    return;
  }
  if (rows.some((row) => cellsOf(row).some(isMerged))) lost.add('mergedCells');
  const isMarked =
    isHeader ||
    isAllBold(first) ||
    cellsOf(rows[0] ?? []).every((cell) => isHeaderCell(cell, sheet.of(cell)));
  if (!isMarked && cells.length > 1 && hasNumber(first)) lost.add('noHeader');
  flow.builder.addPiece({
    kind: 'table',
    rows: withPlainHeader(cells).map((row) => row.map((cell) => [...cell])),
    align: alignmentsOf(cells),
  });
}

function isMerged(cell: HtmlElement): boolean {
  return spanOf(cell, 'colspan') > 1 || spanOf(cell, 'rowspan') > 1;
}

function isHeaderCell(cell: HtmlElement, style: Declarations): boolean {
  if (cell.name === 'th' || attribute(cell, 'bgcolor') !== '') return true;
  const background = style.get('background-color') ?? style.get('background') ?? '';
  return background !== '' && !/^(?:transparent|white|none|#fff)/iu.test(background);
}

function readCell(flow: Flow, cell: HtmlElement, outer: Context): Paragraph[] {
  const shape = shapeIn(cell, flow.source.sheet.of(cell), PLAIN_SHAPE);
  const pieces = flow.capture([cell], {
    ...outer,
    isInCell: true,
    item: undefined,
    lists: [],
    shape,
  });
  return pieces.flatMap(paragraphsOf);
}

function paragraphsOf(piece: Piece): Paragraph[] {
  if (piece.kind === 'paragraph') return [{ ...piece, heading: undefined }];
  if (piece.kind === 'quote') return piece.pieces.flatMap(paragraphsOf);
  return piece.kind === 'table' ? piece.rows.flat(2) : [];
}
