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
