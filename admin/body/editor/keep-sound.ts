import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { footnoteLabels } from '../document/normalise.ts';
import { schema } from '../document/schema.ts';

/**
 * Mends what a change leaves behind: the first row of a table is its head and no other; the call of a
 * removed footnote goes with it; there is always a line to write on.
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
  addLastLine(tr);
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

/** A line to write on behind the last block of the text; footnotes stay at the end. */
export function addLastLine(tr: Transaction): void {
  const { children } = tr.doc;
  const isNote = ({ type }: Node) => type === schema.nodes.footnoteDefinition;
  const last = children.findLastIndex((block) => !isNote(block));
  if (children[last]?.isTextblock === true) return;
  const end = children.slice(0, last + 1).reduce((size, block) => size + block.nodeSize, 0);
  tr.insert(end, schema.node('paragraph'));
}
