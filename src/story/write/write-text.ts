import type { Text } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/** Blocks inside these never begin in the first column. */
const INDENTED: ReadonlySet<string> = new Set(['listItem', 'blockquote', 'footnoteDefinition']);

/** Text; MDX reads a block that begins with `import` or `export` in the first column as code. */
export const writeText: Handle = (node: Text, parent, state, info) => {
  const written = defaultHandlers.text(node, parent, state, info);
  const isFirst = parent?.type === 'paragraph' && parent.children[0] === node;
  if (!isFirst || state.stack.some((construct) => INDENTED.has(construct))) return written;
  return written.replace(
    /^[ie](?=(?:m|x)port[ \t])/,
    (letter) => `&#${String(letter.charCodeAt(0))};`,
  );
};
