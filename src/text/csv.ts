/** A cell of a table: numbers are written for programs, with a point. */
export type Cell = string | number;

/**
 * A table after RFC 4180, with the mark by which spreadsheets know UTF-8. Words that a spreadsheet
 * would run as a formula are given an apostrophe.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => row.map(writeCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function writeCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
