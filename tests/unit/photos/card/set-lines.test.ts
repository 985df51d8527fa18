import { expect, test } from 'vitest';
import { setLines } from '../../../../src/photos/card/set-lines.ts';

/** Every sign is one size wide. */
const measure = (text: string) => text.length;
const SETTING = { sizesPx: [20, 10], widthPx: 100, maxLines: 2 };

test.each([
  ['a short text takes the largest size', 'ab cd', 20, ['ab cd']],
  ['lines break between words', 'abc def', 20, ['abc', 'def']],
  ['a longer one takes a smaller size', 'abcd efgh ijkl mnop', 10, ['abcd efgh', 'ijkl mnop']],
  ['the longest is cut after a word', 'abcd efgh ijkl mno, pqr', 10, ['abcd efgh', 'ijkl mno…']],
  ['a word that is too wide stands alone', 'abcdefghijklmn op', 20, ['abcdefghijklmn', 'op']],
  ['no words make no lines', '  ', 20, []],
])('%s', (_, text, sizePx, lines) => {
  expect(setLines(text, SETTING, measure)).toEqual({ sizePx, lines });
});
