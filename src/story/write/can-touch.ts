import type { Nodes, RootContent } from 'mdast';

/** Whether two blocks of a list item are read as two when no blank line parts them. */
export function canTouch(left: RootContent, right: RootContent): boolean {
  const takesLines = isOfLines(lastBlockOf(left));
  if (takesLines && isOfLines(right)) return false;
  if (left.type !== 'paragraph') return true;
  // Dashes would make it a heading; only a list that begins with 1 ends a paragraph.
  return right.type !== 'thematicBreak' && !beginsWithNumber(right);
}

function beginsWithNumber(block: Nodes): boolean {
  let first: Nodes | undefined = block;
  while (first?.type === 'blockquote' || first?.type === 'list' || first?.type === 'listItem') {
    if (first.type === 'list' && (first.start ?? 1) !== 1) return true;
    first = first.children[0];
  }
  return false;
}

/** The innermost block that a line right below would be added to. */
function lastBlockOf(block: Nodes): Nodes {
  let last = block;
  while (last.type === 'blockquote' || last.type === 'list' || last.type === 'listItem') {
    const inner = last.children.at(-1);
    if (inner === undefined) break;
    last = inner;
  }
  return last;
}

function isOfLines({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'table';
}
