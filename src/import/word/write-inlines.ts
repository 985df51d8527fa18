import { escapeProse } from '../../story/escape-prose.ts';
import { checkBody, escapeInline } from '../../story/index.ts';
import { parseBody } from '../../story/parse-body.ts';
import { isSafeAddress } from '../../story/safe-address.ts';
import type { Inline, NoteCall, TextRun } from '../blocks/blocks.ts';

/** Where inlines stand: a cell and a heading are one line, and only prose begins a line. */
export type Place = 'prose' | 'cell' | 'heading';

interface Manner {
  keeps: (keyof Pick<TextRun, 'isBold' | 'isItalic' | 'isStruck'>)[];
  links: boolean;
}

/** From all that can be kept to the bare text; the first that reads back as meant is taken. */
const MANNERS: readonly Manner[] = [
  { keeps: ['isBold', 'isItalic', 'isStruck'], links: true },
  { keeps: ['isBold'], links: true },
  { keeps: [], links: true },
  { keeps: [], links: false },
];
/** For a note that is defined at the end of the story. */
const STAND_IN = 'x';
const ENDS_IN_ADDRESS = /(?:https?:\/\/|www\.)\S*$/iu;
const MARKS = { isBold: '**', isItalic: '*', isStruck: '~~' } as const;

/** The inlines of a block as the body of a story writes them. Images stand elsewhere. */
export function writeInlines(inlines: readonly Inline[], place: Place): string {
  const kept = inlines.filter(({ kind }) => kind !== 'image');
  const wanted = withoutSpaces(textOf(kept));
  const notes = kept.filter((each) => each.kind === 'note');
  for (const manner of MANNERS) {
    const written = write(kept, place, manner);
    if (isReadAs(written, wanted, notes)) return written;
  }
  return write(kept, place, { keeps: [], links: false });
}

/** Whether a piece gets no finding and shows the text and the notes that it was made from. */
function isReadAs(written: string, wanted: string, notes: readonly NoteCall[]): boolean {
  const defined = new Set(notes.map(({ note }) => `[^${String(note + 1)}]: ${STAND_IN}`));
  const whole = [written, ...defined].join('\n\n');
  const { tree } = parseBody(whole);
  return (
    checkBody(whole, { photos: [] }).length === 0 &&
    withoutSpaces(shown(tree)) === wanted + STAND_IN.repeat(defined.size)
  );
}

interface Shown {
  type: string;
  value?: string;
  children?: readonly Shown[];
}

function shown(node: Shown): string {
  return node.value ?? (node.children ?? []).map(shown).join('');
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((each) => (each.kind === 'text' ? each.text : '')).join('');
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

function write(inlines: readonly Inline[], place: Place, manner: Manner): string {
  const runs = inlines.map((each) => (each.kind === 'text' ? bare(each, manner) : each));
  let written = '';
  joinAlike(runs).forEach((each, index, all) => {
    const before = all[index - 1];
    const isLineStart = place === 'prose' && (index === 0 || before?.kind === 'break');
    if (each.kind === 'break') written += spaceBehind(before) + breakOf(place);
    else if (each.kind === 'note') written += `${spaceBehind(before)}[^${String(each.note + 1)}]`;
    else if (each.kind === 'text')
      written += writeRun(each, isLineStart, { before, after: all[index + 1] });
  });
  return written;
}

/** An address would take what follows for a part of it. */
function spaceBehind(before: Inline | undefined): string {
  return before?.kind === 'text' && ENDS_IN_ADDRESS.test(before.text) ? ' ' : '';
}

function bare(run: TextRun, { keeps, links }: Manner): TextRun {
  const href =
    links && run.href !== undefined && isWritableAddress(run.href) ? run.href : undefined;
  return {
    kind: 'text',
    text: run.text,
    isBold: run.isBold && keeps.includes('isBold'),
    isItalic: run.isItalic && keeps.includes('isItalic'),
    isStruck: run.isStruck && keeps.includes('isStruck'),
    ...(href === undefined ? {} : { href: href.trim() }),
  };
}

function joinAlike(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const next of inlines) {
    const last = joined.at(-1);
    if (last?.kind === 'text' && next.kind === 'text' && lookOf(last) === lookOf(next))
      joined[joined.length - 1] = { ...last, text: last.text + next.text };
    else joined.push(next);
  }
  return joined;
}

function lookOf({ isBold, isItalic, isStruck, href }: TextRun): string {
  return JSON.stringify([isBold, isItalic, isStruck, href]);
}

function breakOf(place: Place): string {
  if (place === 'heading') return ' ';
  return place === 'cell' ? '<br/>' : '\\\n';
}

interface Neighbours {
  before: Inline | undefined;
  after: Inline | undefined;
}

function writeRun(run: TextRun, isLineStart: boolean, { before, after }: Neighbours): string {
  const marks = (['isStruck', 'isBold', 'isItalic'] as const)
    .filter((look) => run[look])
    .map((look) => MARKS[look])
    .join('');
  if (marks === '' && run.href === undefined) {
    const text = writeText(run.text, isLineStart);
    // A call and a colon would define the note.
    return before?.kind === 'note' && text.startsWith(':') ? `\\${text}` : text;
  }
  const [head, inner, tail] = narrow(run.text, letterAt(before, -1), letterAt(after, 0));
  if (inner === '') return writeText(run.text, isLineStart);
  const text = run.href === undefined ? escapeInline(inner) : writeLink(inner, run.href);
  return `${writeText(head, isLineStart)}${marks}${text}${reversed(marks)}${escapeInline(tail)}`;
}

/** `escapeProse` drops the spaces of a line's edges, which here are inside the line. */
function writeText(text: string, isLineStart: boolean): string {
  if (!isLineStart) return escapeInline(text);
  const end = /\s*$/u.exec(text)?.[0] ?? '';
  return escapeProse(text) + (text.trim() === '' ? '' : end);
}

/** Marks do not open or close between a letter and a sign, so the signs go outside. */
function narrow(
  text: string,
  hasLetterBefore: boolean,
  hasLetterAfter: boolean,
): [string, string, string] {
  const head = hasLetterBefore ? (/^[^\p{L}\p{N}]+/u.exec(text)?.[0] ?? '') : '';
  const rest = text.slice(head.length);
  const tail = hasLetterAfter ? (/[^\p{L}\p{N}]+$/u.exec(rest)?.[0] ?? '') : '';
  return [head, rest.slice(0, rest.length - tail.length), tail];
}

function letterAt(inline: Inline | undefined, index: 0 | -1): boolean {
  return inline?.kind === 'text' && /[\p{L}\p{N}]/u.test(Array.from(inline.text).at(index) ?? '');
}

function reversed(marks: string): string {
  return (marks.match(/~~|\*\*(?!\*$)|\*/gu) ?? []).reverse().join('');
}

/** A link holds no other link, so addresses in its text are kept from being linked. */
function writeLink(text: string, href: string): string {
  const quiet = escapeInline(text)
    .replaceAll(/https?(?=:)|www(?=\.)/giu, '$&\\')
    .replaceAll(/(?<!\\)[\]@]/gu, '\\$&');
  return `[${quiet}](${writeAddress(href.trim())})`;
}

function writeAddress(href: string): string {
  return href
    .replaceAll(/[\s()<>[\]\\"'`{}|*_~^]/gu, (sign) =>
      sign === '_' ? '_' : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replaceAll(/&(?=#?[a-z0-9]{1,31};)/giu, '&amp;');
}

/** An address of the web, of mail or of a telephone; a file beside the document leads nowhere. */
function isWritableAddress(href: string): boolean {
  return /^(?:https?:\/\/[^/]|mailto:|tel:)/iu.test(href.trim()) && isSafeAddress(href);
}
