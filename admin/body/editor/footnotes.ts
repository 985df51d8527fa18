import { Fragment, type Node } from 'prosemirror-model';
import { TextSelection, type Command } from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import { footnoteLabels } from '../document/normalise.ts';

/** Calls a new note at the cursor, and goes on in its text at the end of the body. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $from, to } = state.selection;
  if (!$from.parent.inlineContent || $from.parent.type.spec.code === true) return false;
  if (dispatch === undefined) return true;
  const label = nextLabel(footnoteLabels(state.doc));
  const note = schema.node('footnoteDefinition', { label }, [schema.node('paragraph')]);
  const tr = state.tr.insert(to, schema.node('footnoteReference', { label }));
  const last = tr.doc.lastChild;
  const isBlankEnd = last?.type.name === 'paragraph' && last.content.size === 0;
  const end = tr.doc.content.size - (isBlankEnd ? last.nodeSize : 0);
  tr.insert(end, note);
  dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(end + 2))).scrollIntoView());
  return true;
};

function nextLabel(labels: ReadonlySet<string>): string {
  let number = 1;
  while (labels.has(String(number))) number += 1;
  return String(number);
}

/** Blocks from elsewhere with numbers for their notes that the body has not given yet. */
export function renumberNotes(blocks: readonly Node[], taken: ReadonlySet<string>): Node[] {
  const used = new Set(taken);
  const numbers = new Map<string, string>();
  for (const label of footnoteLabels(schema.node('doc', null, blocks))) {
    const number = nextLabel(used);
    used.add(number);
    numbers.set(label, number);
  }
  return blocks.map((block) => withNumbers(block, numbers));
}

function withNumbers(node: Node, numbers: ReadonlyMap<string, string>): Node {
  if (node.isText) return node;
  const number = numbers.get(String(node.attrs['label']));
  const content = Fragment.from(node.children.map((child) => withNumbers(child, numbers)));
  const isOfNote =
    node.type === schema.nodes.footnoteReference || node.type === schema.nodes.footnoteDefinition;
  return isOfNote && number !== undefined
    ? node.type.create({ label: number }, content, node.marks)
    : node.copy(content);
}
