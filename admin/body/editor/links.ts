import { TextSelection, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '../document/schema.ts';

/** The link at the cursor with all the text that it covers. */
export interface LinkRange {
  from: number;
  to: number;
  url: string;
}

/** The link that the selection touches first. */
export function linkAt({ doc, selection }: EditorState): LinkRange | undefined {
  const { $from } = selection;
  const start = $from.start();
  let found: LinkRange | undefined;
  doc.nodesBetween(start, $from.end(), (node, position) => {
    const mark = schema.marks.link.isInSet(node.marks);
    if (!node.isInline || mark === undefined) return;
    const url = String(mark.attrs['url']);
    const to = position + node.nodeSize;
    if (found?.to === position && found.url === url) found = { ...found, to };
    else if (found === undefined || found.to <= selection.from) found = { from: position, to, url };
  });
  const isTouched = found !== undefined && found.from <= selection.to && found.to >= selection.from;
  return isTouched ? found : undefined;
}

/** Links the selection, or the link at the cursor, or puts the address itself there. */
export function setLink(view: EditorView, url: string, words: string): void {
  const { state } = view;
  const { from, to } = linkAt(state) ?? state.selection;
  const { tr } = state;
  if (from === to) tr.insertText(words, from);
  const end = from === to ? from + words.length : to;
  tr.removeMark(from, end, schema.marks.link);
  tr.addMark(from, end, schema.mark('link', { url }));
  tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(schema.marks.link);
  view.dispatch(tr.scrollIntoView());
}

export function removeLink(view: EditorView): void {
  const { from, to } = linkAt(view.state) ?? view.state.selection;
  view.dispatch(view.state.tr.removeMark(from, to, schema.marks.link));
}
