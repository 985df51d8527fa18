import { lift, setBlockType, wrapIn } from 'prosemirror-commands';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { isInTable } from 'prosemirror-tables';
import { schema } from '../document/schema.ts';

/** The nearest node of a type around the cursor, with its position. */
export function around(
  state: EditorState,
  name: string,
): { node: Node; position: number } | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === name) return { node, position: $from.before(depth) };
  }
  return undefined;
}

/** Into a list, out of it, or from one kind of list into the other. */
export function toggleList(ordered: boolean): Command {
  return (state, dispatch, view) => {
    if (isInTable(state)) return false;
    const list = around(state, 'list');
    if (list === undefined)
      return (
        wrapInList(schema.nodes.list, { ordered })(state, dispatch) ||
        headingIntoList(ordered)(state, dispatch, view)
      );
    if (list.node.attrs['ordered'] === ordered)
      return liftListItem(schema.nodes.listItem)(state, dispatch);
    dispatch?.(
      state.tr.setNodeMarkup(list.position, undefined, { ...list.node.attrs, ordered, start: 1 }),
    );
    return true;
  };
}

function headingIntoList(ordered: boolean): Command {
  return (state, dispatch) =>
    setBlockType(schema.nodes.paragraph)(state, (tr) => {
      const next = state.apply(tr);
      wrapInList(schema.nodes.list, { ordered })(next, dispatch);
    });
}

export const toggleQuote: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  return around(state, 'blockquote') === undefined
    ? wrapIn(schema.nodes.blockquote)(state, dispatch)
    : lift(state, dispatch);
};

/** `paragraph`, or the depth of a heading. */
export function setStyle(style: 'paragraph' | 2 | 3 | 4): Command {
  return style === 'paragraph'
    ? setBlockType(schema.nodes.paragraph)
    : setBlockType(schema.nodes.heading, { depth: style });
}

export const insertBreak: Command = (state, dispatch) => {
  if (state.selection.$from.parent.type.spec.code === true) return false;
  dispatch?.(state.tr.replaceSelectionWith(schema.node('break')).scrollIntoView());
  return true;
};

/**
 * Puts a block behind the one of the cursor, or in its place when that one is empty. The cursor goes
 * into the new block where it holds text, else behind it.
 */
export function insertBlock(block: Node): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const depth = blockDepth(state);
    if (depth === undefined) return false;
    const parent = $from.node(depth);
    const isEmpty = parent.type.name === 'paragraph' && parent.content.size === 0;
    const from = isEmpty ? $from.before(depth) : $from.after(depth);
    const to = isEmpty ? $from.after(depth) : from;
    const index = isEmpty ? $from.index(depth - 1) : $from.indexAfter(depth - 1);
    if (!$from.node(depth - 1).canReplaceWith(index, index, block.type)) return false;
    if (dispatch === undefined) return true;
    const tr = state.tr.replaceWith(from, to, block);
    const after = from + block.nodeSize;
    if (block.isAtom && tr.doc.resolve(after).nodeAfter === null)
      tr.insert(after, schema.node('paragraph'));
    const target = block.isAtom ? after : from + 1;
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(target))).scrollIntoView());
    return true;
  };
}

/** Depth of the block beside which another may stand: never inside a table or a heading. */
function blockDepth(state: EditorState): number | undefined {
  const { $from } = state.selection;
  for (let depth = 1; depth <= $from.depth; depth += 1)
    if ($from.node(depth).type.name === 'table') return depth;
  return $from.depth === 0 ? undefined : $from.depth;
}
