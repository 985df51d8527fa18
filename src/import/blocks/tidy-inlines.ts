import { fromLegacy, guessLegacy, isLegacyFont } from '../../text/legacy/index.ts';
import { repairLetters } from '../../text/letters.ts';
import { toNfc } from '../../text/nfc.ts';
import type { Inline, RawInline, TextRun } from './blocks.ts';

/** Spaces that Word uses for layout: no-break, fixed widths, tabs, ideographic. */
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;
/** Characters that cannot be seen: controls, soft hyphens, zero width, directions, private use. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- the characters to remove
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\ue000-\uf8ff]/gu;
/** Joins signs into one, such as a family; between letters it joins nothing. */
const LONE_JOINER =
  /(?<!\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The inlines of one paragraph in Unicode, NFC, with single spaces, equal neighbours joined. */
export function tidyInlines(raw: readonly RawInline[]): Inline[] {
  const guess = guessLegacy(textOf(raw.filter(hasUnknownFont)));
  const read = raw.map((inline): Inline => {
    if (inline.kind !== 'text') return inline;
    const { font, ...run } = inline;
    const encoding = isLegacyFont(font ?? '') ?? (hasUnknownFont(inline) ? guess : undefined);
    const text = encoding === undefined ? run.text : fromLegacy(run.text, encoding);
    return { ...run, text: tidyText(text) };
  });
  return trim(joinMarks(join(read.filter((each) => each.kind !== 'text' || each.text !== ''))));
}

/** Text without what only lays it out. */
export function tidyText(text: string): string {
  const seen = text
    .replaceAll(LONE_SURROGATE, '')
    .replaceAll(INVISIBLE, '')
    .replaceAll(LONE_JOINER, '');
  return repairLetters(toNfc(seen.replaceAll(SPACES, ' ')));
}

function hasUnknownFont(inline: RawInline): boolean {
  return inline.kind === 'text' && isLegacyFont(inline.font ?? '') === undefined;
}

function textOf(raw: readonly RawInline[]): string {
  return raw.map((each) => (each.kind === 'text' ? each.text : ' ')).join('');
}

/** Neighbours of one look become one run; a space takes the look of nothing. */
function join(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const next of inlines.flatMap(apart)) {
    const last = joined.at(-1);
    if (last?.kind === 'text' && next.kind === 'text' && isAlike(last, next))
      joined[joined.length - 1] = {
        ...last,
        text: `${last.text}${next.text}`.replaceAll(/ +/gu, ' '),
      };
    else joined.push(next);
  }
  return joined;
}

/** A combining mark that a run begins with belongs to the letter before it. */
function joinMarks(inlines: readonly Inline[]): Inline[] {
  return inlines.map((each) => (each.kind === 'text' ? { ...each, text: toNfc(each.text) } : each));
}

/** A run with its outer spaces as runs of their own, which have no look. */
function apart(inline: Inline): Inline[] {
  if (inline.kind !== 'text' || !isStyled(inline)) return [inline];
  const [, before = '', inner = '', after = ''] = /^( *)(.*?)( *)$/su.exec(inline.text) ?? [];
  return [plain(before), { ...inline, text: inner }, plain(after)].filter(
    ({ text }) => text !== '',
  );
}

function isStyled({ isBold, isItalic, isStruck, href }: TextRun): boolean {
  return isBold || isItalic || isStruck || href !== undefined;
}

function plain(text: string): TextRun {
  return { kind: 'text', text, isBold: false, isItalic: false, isStruck: false };
}

function isAlike(a: TextRun, b: TextRun): boolean {
  return (
    a.isBold === b.isBold &&
    a.isItalic === b.isItalic &&
    a.isStruck === b.isStruck &&
    a.href === b.href
  );
}

/** Without spaces and breaks at the edges, and spaces beside breaks. */
function trim(inlines: readonly Inline[]): Inline[] {
  const kept = inlines.map((each, index) => {
    if (each.kind !== 'text') return each;
    const isFirst = inlines[index - 1]?.kind === 'break' || index === 0;
    const isLast = inlines[index + 1]?.kind === 'break' || index === inlines.length - 1;
    const start = isFirst ? each.text.trimStart() : each.text;
    return { ...each, text: isLast ? start.trimEnd() : start };
  });
  const solid = kept.filter((each) => each.kind !== 'text' || each.text !== '');
  const isBreak = (each: Inline) => each.kind === 'break';
  const from = solid.findIndex((each) => !isBreak(each));
  return from === -1 ? [] : solid.slice(from, solid.findLastIndex((each) => !isBreak(each)) + 1);
}
