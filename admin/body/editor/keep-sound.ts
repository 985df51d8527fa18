import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { footnoteLabels } from '../document/normalise.ts';
import { schema } from '../document/schema.ts';

/**
 * Mends what a change leaves behind: the first row of a table is its head and no other; the call of a
 * removed footnote goes with it; behind the last block there is a line to write on.
 */
export function keepSound(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) =>
      transactions.some(({ docChanged }) => docChanged) ? mend(before, state) : null,
  });
}

function mend(before: EditorState, state: EditorState): Transaction | null {
  const { tr } = state;
  const defined = footnoteLabels(state.doc);
  const removed = new Set([...footnoteLabels(before.doc)].filter((label) => !defined.has(label)));
  const calls: number[] = [];
  state.doc.descendants((node, position) => {
    if (node.type.name === 'table') mendHead(tr, node, position);
    if (node.type.name === 'footnoteReference' && removed.has(node.attrs['label'] as string))
      calls.push(position);
  });
  for (const position of calls.reverse()) tr.delete(position, position + 1);
  if (needsLastLine(tr.doc)) tr.insert(tr.doc.content.size, schema.node('paragraph'));
  return tr.docChanged ? tr : null;
}

function mendHead(tr: Transaction, table: Node, start: number): void {
  table.forEach((row, rowOffset, rowIndex) => {
    const type = schema.nodes[rowIndex === 0 ? 'table_header' : 'table_cell'];
    row.forEach((cell, cellOffset) => {
      if (cell.type !== type)
        tr.setNodeMarkup(start + 2 + rowOffset + cellOffset, type, cell.attrs);
    });
  });
}

export function needsLastLine(document: Node): boolean {
  const last = document.lastChild;
  return last !== null && !last.isTextblock;
}
