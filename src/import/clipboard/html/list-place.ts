import type { ListItem } from './flow.ts';
import { attribute, type Declarations } from './declarations.ts';
import { elementsIn, textIn } from './html-query.ts';
import type { HtmlElement } from './html-tree.ts';
import type { StyleSheet } from './style-sheet.ts';

/** Deeper lists are the look of a document, not its sense. */
const DEEPEST = 5;
const WORD_PLACE = /\b(l\d{1,5}) level(\d)\b/iu;
const NUMBER = /^[([]?\s*(?:\d{1,4}\.)*(\d{1,4})\s*[.):\]/-]*$/u;
const LETTER = /^[([]?\s*(?:[a-zđ]|[ivxlc]{1,7})\s*[.):\]]+$/iu;
const WORDS = /\p{L}{2}/u;

/** What stands before a paragraph of Word that is in a list, or numbered. */
export interface WordMarker {
  item?: ListItem | undefined;
  /** Words such as «Điều 1.», which are part of the text. */
  prefix: string;
  hasLetters: boolean;
}

/** The place of a paragraph in Word's lists, which are paragraphs like all others in its HTML. */
export function readWordMarker(
  element: HtmlElement,
  style: Declarations,
  sheet: StyleSheet,
): WordMarker | undefined {
  const [, list = '', level = ''] = WORD_PLACE.exec(style.get('mso-list') ?? '') ?? [];
  if (list === '') return undefined;
  const ignored = elementsIn(element).find((each) => isIgnored(each));
  const marker =
    ignored === undefined
      ? ''
      : textIn(ignored)
          .replaceAll(/[\s\u00a0]+/gu, ' ')
          .trim();
  if (WORDS.test(marker) && !LETTER.test(marker)) return { prefix: marker, hasLetters: false };
  const number = NUMBER.exec(marker)?.[1];
  const hasLetters = number === undefined && LETTER.test(marker);
  const isKnown = number !== undefined || hasLetters || marker !== '';
  const format = sheet.listFormat(`${list}:level${level}`);
  const item = {
    depth: Math.min(Number(level) - 1, DEEPEST),
    isOrdered: isKnown ? number !== undefined || hasLetters : (format ?? 'bullet') !== 'bullet',
    start: number === undefined ? undefined : Number(number),
    hasBegun: false,
  };
  return { item, prefix: marker, hasLetters };
}

/**
 * The place of an `<li>`, whose lists Word for the web does not nest but counts.
 *
 * @param list the list that it is the first item of
 */
export function readItem(
  li: HtmlElement,
  lists: readonly { isOrdered: boolean }[],
  list: HtmlElement | undefined,
): ListItem {
  const level = readNumber(li, 'data-aria-level') ?? readNumber(li, 'aria-level');
  const depth = level === undefined || level < 1 ? lists.length - 1 : level - 1;
  const start = list === undefined ? undefined : (readNumber(list, 'start') ?? 1);
  return {
    depth: Math.max(0, Math.min(depth, DEEPEST)),
    isOrdered: lists.at(-1)?.isOrdered ?? false,
    start: readNumber(li, 'value') ?? start,
    hasBegun: false,
  };
}

/** Whether a list is numbered with letters or Roman numbers, which the story writes as 1, 2, 3. */
export function hasLetterStyle(element: HtmlElement, style: Declarations): boolean {
  const type = style.get('list-style-type') ?? '';
  return (
    /(?:alpha|latin|roman)$/iu.test(type) ||
    (element.name === 'ol' && /^[ai]$/iu.test(attribute(element, 'type')))
  );
}

function isIgnored(element: HtmlElement): boolean {
  return /\bmso-list:\s*Ignore\b/iu.test(attribute(element, 'style').slice(0, 2_000));
}

function readNumber(element: HtmlElement, name: string): number | undefined {
  const value = attribute(element, name);
  return /^\d{1,6}$/u.test(value) ? Number(value) : undefined;
}
