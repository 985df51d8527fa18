import { messageOf, type RuleCode } from '../catalogue/index.ts';
import type { Breach } from '../finding.ts';

/** A file in two parts; offsets count in the source without its byte order mark. */
export interface SplitSource {
  yaml: string;
  yamlOffset: number;
  body: string;
  bodyOffset: number;
  /** Not empty when there is no front matter to read; then both parts are empty. */
  breaches: Breach[];
}

const LINE_END = '(?:\\r\\n|\\r|\\n)';
const OPENING = new RegExp(`^---[ \\t]*${LINE_END}`, 'u');
const CLOSING = new RegExp(`^---[ \\t]*(?:${LINE_END}|$)`, 'gmu');
const BLANK_LINE = new RegExp(`^[ \\t]*${LINE_END}`, 'u');

export function withoutByteOrderMark(source: string): string {
  return source.startsWith('\uFEFF') ? source.slice(1) : source;
}

/**
 * Splits a file into YAML front matter and body. Only `---` alone on its line opens front matter:
 * `---js`, `+++` and the like, which other readers evaluate or parse as something else, are refused.
 */
export function splitSource(source: string): SplitSource {
  const text = withoutByteOrderMark(source);
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return refuse('dau-bai-la', firstLine(text));
  const closing = findClosing(text, opening.length);
  if (closing === null) return refuse('dau-bai-khong-dong', firstLine(text.slice(opening.length)));
  const afterClosing = closing.index + closing[0].length;
  const blank = BLANK_LINE.exec(text.slice(afterClosing))?.[0] ?? '';
  const bodyOffset = afterClosing + blank.length;
  return {
    yaml: text.slice(opening.length, closing.index),
    yamlOffset: opening.length,
    body: text.slice(bodyOffset),
    bodyOffset,
    breaches: [],
  };
}

function findClosing(text: string, from: number): RegExpExecArray | null {
  CLOSING.lastIndex = from;
  return CLOSING.exec(text);
}

function refuse(code: RuleCode, words: string): SplitSource {
  const message = messageOf(code, words === '' ? '(dòng trống)' : words);
  return {
    yaml: '',
    yamlOffset: 0,
    body: '',
    bodyOffset: 0,
    breaches: [{ offset: 0, code, message }],
  };
}

function firstLine(text: string): string {
  return text.split(/\r\n|\r|\n/u, 1)[0] ?? '';
}
