import type { Table } from 'mdast';
import type { Handle } from 'mdast-util-to-markdown';

const RULES = { left: ':---', center: ':---:', right: '---:' } as const;

/** A table without padding: a changed cell changes one line. */
export const writeTable: Handle = (node: Table, _, state, info) => {
  const exit = state.enter('table');
  const lines = node.children.map((row) => {
    const cells = row.children.map((cell) => state.handle(cell, row, state, info));
    return lineOf(cells);
  });
  exit();
  const [header = '', ...others] = lines;
  const width = node.children[0]?.children.length ?? 0;
  const rules = Array.from({ length: width }, (_each, column) => {
    const align = node.align?.[column];
    return align === null || align === undefined ? '---' : RULES[align];
  });
  return [header, lineOf(rules), ...others].join('\n');
};

function lineOf(cells: readonly string[]): string {
  return `|${cells.map((cell) => ` ${cell} `.replace(/^ {2}$/, ' ')).join('|')}|`;
}
