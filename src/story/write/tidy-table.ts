import type { AlignType, Nodes, RootContent, Table, TableCell, TableRow } from 'mdast';
import type { FlowTidier } from './tidy-flow.ts';
import { tidyPhrasing } from './tidy-phrasing.ts';

const ALIGNMENTS: readonly unknown[] = ['left', 'center', 'right'] satisfies AlignType[];

/** A table with as many cells in each row; blocks from its cells stand behind it. */
export function tidyTable(table: Table, tidier: FlowTidier): RootContent[] {
  const blocks: Nodes[] = [];
  const rows = table.children.map((row): TableCell[] =>
    cellsOf(row).map((cell) => {
      const tidied = tidyPhrasing(
        cell.type === 'tableCell' ? cell.children : [cell],
        'line',
        tidier.options,
      );
      blocks.push(...tidied.blocks);
      return { type: 'tableCell', children: tidied.children };
    }),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return tidier.tidyAll(blocks);
  const children = rows.map((row): TableRow => ({
    type: 'tableRow',
    children: Array.from({ length: width }, (_, index) => row[index] ?? emptyCell()),
  }));
  const align = Array.from({ length: width }, (_, index) => alignmentOf(table.align?.[index]));
  return [{ type: 'table', align, children }, ...tidier.tidyAll(blocks)];
}

function cellsOf(row: Nodes): readonly Nodes[] {
  return row.type === 'tableRow' ? row.children : [row];
}

function emptyCell(): TableCell {
  return { type: 'tableCell', children: [] };
}

function alignmentOf(align: AlignType | undefined): AlignType {
  return align !== undefined && ALIGNMENTS.includes(align) ? align : null;
}
