import type { Point, Position } from 'unist';
import { messageOf, type RuleCode } from './catalogue/index.ts';
import type { Breach } from './finding.ts';

/** What the micromark and mdast extensions throw (VFileMessage). */
export interface ParserError extends Error {
  reason: string;
  source: string;
  place?: Point | Position | undefined;
}

const MAIL_OR_WEB = /^<(?:[a-z][a-z0-9+.-]*:|[^\s<>@]+@)[^\s<>]*>?/iu;
/** "(3:1-3:9)" in the reason: the open tag that has no closing tag. */
const OPEN_TAG = /\((\d+):(\d+)-\d+:\d+\)/u;

/**
 * @param body as written, for the author's words
 * @param readable the same, with the errors before this one replaced
 */
export function locateSyntaxError(
  body: string,
  readable: string,
  error: ParserError,
): { place: number; breach: Breach } {
  const place = placeOf(readable, error);
  const offset = openingOf(readable, error, place);
  const code = codeOf(body, offset, error);
  return { place, breach: { offset, code, message: messageOf(code, wordsAt(body, offset, code)) } };
}

function placeOf(text: string, { reason, place }: ParserError): number {
  const [, line, column] = OPEN_TAG.exec(reason) ?? [];
  if (line !== undefined && column !== undefined)
    return offsetOf(text, Number(line), Number(column));
  const point = place !== undefined && 'start' in place ? place.start : place;
  return point?.offset ?? text.length;
}

function openingOf(text: string, { source, reason }: ParserError, place: number): number {
  if (OPEN_TAG.test(reason)) return place;
  const found = source.includes('expression')
    ? openBraceBefore(text, place)
    : text.lastIndexOf('<', place - 1);
  return Math.max(found, 0);
}

function openBraceBefore(text: string, place: number): number {
  let closed = 0;
  for (let at = place - 1; at >= 0; at -= 1) {
    if (text[at] === '}') closed += 1;
    else if (text[at] === '{' && closed === 0) return at;
    else if (text[at] === '{') closed -= 1;
  }
  return text.lastIndexOf('{', place - 1);
}

function codeOf(body: string, offset: number, { source, reason }: ParserError): RuleCode {
  if (source.includes('expression')) return 'ngoac-nhon';
  if (body.startsWith('<!--', offset)) return 'ghi-chu-an';
  if (MAIL_OR_WEB.test(body.slice(offset))) return 'lien-ket-ngoac-nhon';
  return /closing/u.test(reason) ? 'the-khong-khop' : 'dau-nho-hon';
}

function wordsAt(body: string, offset: number, code: RuleCode): string {
  const line = body.slice(offset).split('\n', 1)[0] ?? '';
  if (code === 'ghi-chu-an') return /^<!--.*?-->/u.exec(line)?.[0] ?? line;
  if (code === 'lien-ket-ngoac-nhon') return MAIL_OR_WEB.exec(line)?.[0] ?? line;
  if (code === 'the-khong-khop') return /^<[^>]*>/u.exec(line)?.[0] ?? line;
  const before = /\S*\s?$/u.exec(body.slice(0, offset).split('\n').at(-1) ?? '')?.[0] ?? '';
  const after = /^.\s?\S*(?:\s\S+){0,2}/u.exec(line)?.[0] ?? line;
  return before + after;
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let current = 1; current < line; current += 1) {
    const end = /\r\n|\r|\n/gu;
    end.lastIndex = start;
    const match = end.exec(text);
    if (match === null) break;
    start = match.index + match[0].length;
  }
  return start + column - 1;
}
