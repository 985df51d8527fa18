import { COMPONENTS } from '../../src/story/components.ts';

/**
 * What a person typed, as MDX that means just these characters. Decap's serialiser has escaped some
 * marks already, those that it sees in pairs; this adds what it leaves open. For the same reason a
 * typed backslash cannot be told from an escape and stays as it is, and so does a character
 * reference, which the editor shows as it stands in the file.
 */
export function escapeProse(
  text: string,
  place: { startsLine: boolean; inTable: boolean },
): string {
  const literal = escapeMarks(text);
  if (place.inTable)
    return literal.replaceAll(/(?<!\\)\|/g, String.raw`\|`).replaceAll(/\s*\n\s*/g, ' ');
  return literal
    .split('\n')
    .map((line, index) => (index > 0 || place.startsLine ? escapeLineStart(line) : line))
    .join('\n');
}

/** The target of a link: what would end it, or start an expression or a tag, is percent-encoded. */
export function escapeAddress(address: string): string {
  return address.trim().replaceAll(/[\s()<>{}\\]/g, encodeCharacter);
}

const NAMES = Object.keys(COMPONENTS).join('|');
/** A whole tag of the dialect: whoever typed it, or wrote it where no block can be, meant the tag. */
const TAG = String.raw`<br\s*/?>|</?(?:${NAMES})(?:\s+[a-z]+=(?:"[^"<>{}]*"|'[^'<>{}]*'))*\s*/?>`;
/** `_` inside a word ("ten_tep") means nothing. */
const MARK = String.raw`[<{}*~\x60]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`;
const MARKS = new RegExp(`${TAG}|${MARK}`, 'gu');

function escapeMarks(text: string): string {
  return text.replaceAll(MARKS, (mark, offset: number) => {
    if (mark.length > 1) return mark;
    return isEscaped(text, offset) ? mark : `\\${mark}`;
  });
}

/** True behind an odd number of backslashes. */
function isEscaped(text: string, offset: number): boolean {
  const before = /\\*$/u.exec(text.slice(0, offset));
  return (before?.[0].length ?? 0) % 2 === 1;
}

function escapeLineStart(line: string): string {
  return (
    line
      .trimStart()
      // "2021. Năm nay", "1) Về công tác"
      .replace(/^(\d{1,9})([.)])(?=\s|$)/u, String.raw`$1\$2`)
      // "+ Về công tác", "- Về công tác", "# 5"
      .replace(/^(?:[-+*]|#{1,6})(?=\s|$)/u, String.raw`\$&`)
      // A quote, a rule, the underline of a heading, a fence.
      .replace(/^(?:>|[-=]{2,}\s*$|~{3}|`{3})/u, String.raw`\$&`)
      // MDX reads these words as code in the first column only.
      .replace(/^(?:import|export)(?![\p{L}\p{N}])/u, ' $&')
  );
}

function encodeCharacter(character: string): string {
  return `%${character.codePointAt(0)?.toString(16).toUpperCase().padStart(2, '0') ?? ''}`;
}
