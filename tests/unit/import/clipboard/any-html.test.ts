import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textIn } from '../../../../src/import/clipboard/html/html-query.ts';
import { readHtml } from '../../../../src/import/clipboard/html/html-tree.ts';
import { readClipboard } from '../../../../src/import/clipboard/index.ts';
import { checkBody, writeBody } from '../../../../src/story/index.ts';
import { anyHtml, brokenHtml } from './arbitrary-html.ts';
import { namePhotos, photoNames, shownText } from './support.ts';

describe('any HTML', () => {
  test('gives a body without a finding', () => {
    fc.assert(
      fc.property(fc.oneof(anyHtml, brokenHtml), (html) => {
        const pasted = readClipboard({ html, rtf: html });
        const body = writeBody(namePhotos(pasted));
        expect(checkBody(body, { photos: photoNames(pasted) })).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('keeps every word in its order', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const { root } = readHtml(html);

        expect(lettersOf(shownText(readClipboard({ html }).tree))).toBe(lettersOf(textIn(root)));
      }),
      { numRuns: 80 },
    );
  });

  test('as plain text gives a body with every sign but those of lists', () => {
    fc.assert(
      fc.property(anyHtml, (text) => {
        const pasted = readClipboard({ text });
        const body = writeBody(pasted.tree);
        expect(checkBody(body, { photos: [] })).toEqual([]);
        expect(shownText(body)).toBe(text.replaceAll(/[\s\u00a0]+/gu, ''));
      }),
      { numRuns: 60 },
    );
  });
});

/** Without the signs that stand for lists in the cells of a table. */
function lettersOf(text: string): string {
  return (text.replaceAll(/•|\d+\./gu, '').match(/[\p{L}\p{N}\p{P}\p{S}]/gu) ?? []).join('');
}
