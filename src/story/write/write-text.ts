import type { Nodes, Parents, Text } from 'mdast';
import { defaultHandlers, type Handle, type State } from 'mdast-util-to-markdown';

/** Blocks inside these never begin in the first column. */
const INDENTED: ReadonlySet<string> = new Set(['listItem', 'blockquote', 'footnoteDefinition']);
const MARKS: ReadonlySet<string | undefined> = new Set(['strong', 'emphasis', 'delete']);

/** Text, with escapes for what only the place of a node gives a meaning. */
export const writeText: Handle = (node: Text, parent, state, info) => {
  const place = placeOf(node, parent);
  const written = escapeLines(defaultHandlers.text(node, parent, state, info), place);
  if (written.startsWith(':') && isBehindNoteCall(place)) return `\\${written}`;
  // With the sign of a mark before it, it could be an address.
  if (written.startsWith('@') && MARKS.has((place.before ?? parent)?.type)) return `\\${written}`;
  // MDX reads a block that begins so in the first column as code.
  if (isFirstColumn(place, state)) return written.replace(/^[ie](?=(?:m|x)port[ \t])/, referenceTo);
  return written;
};

/** Text in which no sign has a meaning, whatever stands beside it. */
export const writeLetters: Handle = ({ value }: Text) =>
  value
    .replaceAll(/[!-/:-@[-`{-~]/g, referenceTo)
    .replaceAll(/^(?:[ie]|\d(?=\d*&))/gm, referenceTo);

interface Place {
  parent: Nodes | undefined;
  before: Nodes | undefined;
  secondBefore: Nodes | undefined;
  after: Nodes | undefined;
}

function placeOf(node: Text, parent: Parents | undefined): Place {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const index = siblings.indexOf(node);
  const [before, secondBefore] = [siblings[index - 1], siblings[index - 2]];
  return { parent, before, secondBefore, after: siblings[index + 1] };
}

/**
 * `_` means nothing inside a word; the rule about left-over signs knows letters and digits only,
 * and a letter beside a mark may be written as a reference.
 */
function escapeLines(written: string, { parent, before, after }: Place): string {
  const from = MARKS.has((before ?? parent)?.type) ? 1 : 0;
  const to = written.length - (MARKS.has((after ?? parent)?.type) ? 1 : 0);
  return written.replaceAll(/(?<![\\_])_+/gu, (lines, offset: number) => {
    const isInWord =
      /[\p{L}\p{N}]$/u.test(written.slice(Math.max(from, offset - 2), offset)) &&
      /^[\p{L}\p{N}]/u.test(written.slice(offset + lines.length, to));
    return isInWord ? lines : lines.replaceAll('_', '\\_');
  });
}

/** A call at the start of a line and a colon would define the note. */
function isBehindNoteCall({ parent, before, secondBefore }: Place): boolean {
  if (before?.type !== 'footnoteReference') return false;
  if (secondBefore === undefined) return parent?.type === 'paragraph';
  if (secondBefore.type === 'text') return secondBefore.value.endsWith('\n');
  return secondBefore.type === 'break';
}

function isFirstColumn({ parent, before }: Place, { stack }: State): boolean {
  const isFirst = parent?.type === 'paragraph' && before === undefined;
  return isFirst && !stack.some((construct) => INDENTED.has(construct));
}

function referenceTo(sign: string): string {
  return `&#${String(sign.codePointAt(0))};`;
}
