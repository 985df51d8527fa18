import { attribute } from '../html/declarations.ts';
import type { HtmlElement } from '../html/html-tree.ts';

/** Larger ones are whole workbooks. */
const MOST_COLUMNS = 100;
const WIDEST_CELL = 30;
const MOST_ROWS = 1_000;
const MOST_CELLS = 6_000;

/** Undefined where a merged cell reaches, and where a row is short. */
export type GridRow = readonly (HtmlElement | undefined)[];

export interface Grid {
  /** Rows of equal length. */
  rows: GridRow[];
  isCut: boolean;
}

/** Places cells as they are shown, given row by row. */
export function fillGrid(rows: readonly (readonly HtmlElement[])[]): Grid {
  const shown = rows.slice(0, MOST_ROWS);
  const taken = shown.map(() => new Set<number>());
  const grid = shown.map((): (HtmlElement | undefined)[] => []);
  let count = 0;
  let columns = 0;
  let isCut = rows.length > MOST_ROWS;
  for (const [down, cells] of shown.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken[down]?.has(column) === true) column += 1;
      if (column >= MOST_COLUMNS || count >= MOST_CELLS) {
        isCut = true;
        break;
      }
      count += 1;
      const row = grid[down];
      if (row !== undefined) row[column] = cell;
      const right = column + Math.min(spanOf(cell, 'colspan'), WIDEST_CELL);
      take(taken.slice(down, down + spanOf(cell, 'rowspan')), column, right);
      columns = Math.max(columns, right);
      column = right;
    }
  }
  return {
    rows: grid.map((row) => Array.from({ length: columns }, (_, column) => row[column])),
    isCut,
  };
}

export function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = attribute(cell, name);
  return /^[1-9]\d{0,5}$/u.test(span) ? Number(span) : 1;
}

function take(rows: readonly Set<number>[], from: number, to: number): void {
  for (const row of rows) for (let column = from; column < to; column += 1) row.add(column);
}
