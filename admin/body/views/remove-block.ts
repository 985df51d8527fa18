import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

export type Position = () => number | undefined;

/** Takes a block away and puts the cursor where it stood. */
export function removeBlock(view: EditorView, position: Position): void {
  const at = position();
  const block = at === undefined ? null : view.state.doc.nodeAt(at);
  if (at === undefined || block === null) return;
  const tr = view.state.tr.delete(at, at + block.nodeSize);
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at))));
  view.focus();
}
