import { InputRule, inputRules, wrappingInputRule } from 'prosemirror-inputrules';
import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import { schema } from '../document/schema.ts';

/** A web address with the space behind it; what ends a sentence is not part of it. */
const ADDRESS = /(?:^|\s|\()((?:https?:\/\/|www\.)[^\s<>"]*[\p{L}\p{N}/_=&%-])([.,;:!?)]*)\s$/u;

/** What Word does while one types: lists from «- » and «1. », links from addresses. */
export function autoFormat(): Plugin {
  return inputRules({
    rules: [
      wrappingInputRule(/^-\s$/u, schema.nodes.list, { ordered: false }, isList(false)),
      wrappingInputRule(/^1[.)]\s$/u, schema.nodes.list, { ordered: true }, isList(true)),
      new InputRule(ADDRESS, linkAddress),
    ],
  });
}

function isList(ordered: boolean) {
  return (_: RegExpMatchArray, before: { attrs: Readonly<Record<string, unknown>> }) =>
    before.attrs['ordered'] === ordered;
}

/** The typed space is not in the document yet: it is `end` that the text stands before. */
function linkAddress(
  state: EditorState,
  [, address = '', closing = '']: RegExpMatchArray,
  _: number,
  end: number,
): Transaction | null {
  const to = end - closing.length;
  const from = to - address.length;
  if (state.doc.rangeHasMark(from, to, schema.marks.link)) return null;
  const url = address.startsWith('www.') ? `https://${address}` : address;
  const link = schema.mark('link', { url });
  return state.tr.addMark(from, to, link).insertText(' ', end).removeStoredMark(schema.marks.link);
}
