import type { Nodes, Parents, Text } from 'mdast';
import { defaultHandlers, type Handle, type State } from 'mdast-util-to-markdown';

/** Blocks inside these never begin in the first column. */
const INDENTED: ReadonlySet<string> = new Set(['listItem', 'blockquote', 'footnoteDefinition']);

/** Text; MDX reads a block that begins with `import` or `export` in the first column as code. */
export const writeText: Handle = (node: Text, parent, state, info) => {
  const written = escapeLines(defaultHandlers.text(node, parent, state, info));
  if (written.startsWith(':') && isBehindNoteCall(node, parent)) return `\\${written}`;
  // With the sign of a mark before it, it could be an address.
  if (written.startsWith('@') && parent?.children[0] !== node) return `\\${written}`;
  if (!isFirstColumn(node, parent, state)) return written;
  return written.replace(/^[ie](?=(?:m|x)port[ \t])/, referenceTo);
};

/** `_` means nothing inside a word; the rule about left-over signs knows letters and digits only. */
function escapeLines(written: string): string {
  return written.replaceAll(/(?<![\\_])_+/gu, (lines, offset: number) => {
    const isInWord =
      /[\p{L}\p{N}]$/u.test(written.slice(0, offset)) &&
      /^[\p{L}\p{N}]/u.test(written.slice(offset + lines.length));
    return isInWord ? lines : lines.replaceAll('_', '\\_');
  });
}

/** Text in which no sign has a meaning, whatever stands beside it. */
export const writeLetters: Handle = ({ value }: Text) =>
  value
    .replaceAll(/[!-/:-@[-`{-~]/g, referenceTo)
    .replaceAll(/^(?:[ie]|\d(?=\d*&))/gm, referenceTo);

/** A call at the start of a line and a colon would define the note. */
function isBehindNoteCall(node: Text, parent: Parents | undefined): boolean {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const index = siblings.indexOf(node);
  if (siblings[index - 1]?.type !== 'footnoteReference') return false;
  const before = siblings[index - 2];
  if (before === undefined) return parent?.type === 'paragraph';
  return before.type === 'break' || (before.type === 'text' && before.value.endsWith('\n'));
}

function isFirstColumn(node: Text, parent: Parents | undefined, { stack }: State): boolean {
  const isFirst = parent?.type === 'paragraph' && parent.children[0] === node;
  return isFirst && !stack.some((construct) => INDENTED.has(construct));
}

function referenceTo(sign: string): string {
  return `&#${String(sign.codePointAt(0))};`;
}
