import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referencesOf } from '../../../../src/release/verify/page-references.ts';
import { splitPage } from '../../../../src/release/verify/split-page.ts';

test.each<[string, string, string[]]>([
  [
    'tags',
    '<!doctype html><p class="a">Một<br/><a\nhref=x>',
    ['<p class="a">', '<br/>', '<a\nhref=x>'],
  ],
  ['a > in a value', `<a title="a > b" href='>'>x</a >`, [`<a title="a > b" href='>'>`]],
  ['a style', '<style>a<b{}</style><p>', ['<style>a<b{}', '<p>']],
  ['a style in capitals', '<STYLE>a{}</STYLE x><p>', ['<STYLE>a{}', '<p>']],
  ['a style of styles', '<style></styles></style><p>', ['<style></styles>', '<p>']],
  ['a script', '<script>"<img src=x>"</script><p>', ['<script>', '<p>']],
  ['a title', '<title><img src=x></title><p>', ['<title>', '<p>']],
  ['an empty page', '', []],
])('%s: start tags as they are written', (_, html, parts) => {
  expect(splitPage(html)).toEqual(parts);
});

test.each([
  ['a comment', '<!-- <a href="x"> --><p>'],
  ['a style that never ends', '<style>a{}'],
  ['a script that never ends', '<script>a</scripts>'],
  ['a tag that never ends', '<a href="x'],
  ['a closing tag that never ends', '<p></p'],
  ['a drawing', '<svg><style><a href="x"></style></svg>'],
  ['a text field', '<textarea><a href="x"></textarea>'],
  ['old elements', '<xmp><a href="x"></xmp>'],
  ['a quote in a bare value', '<a href=x">y">'],
  ['a quote in a name', '<a x"y>z">'],
  ['values without a space between', '<a title="x"href="y">'],
  ['two signs', '<a href=="x>y">'],
  ['a < that begins no tag', '<p>1 < 2</p>'],
])('%s is for a parser', (_, html) => {
  expect(splitPage(html)).toBeUndefined();
});

describe('for any page that is split', () => {
  const PIECES = [
    ...[
      '<',
      '</',
      '>',
      '/',
      '=',
      '"',
      "'",
      '`',
      ' ',
      '\n',
      '-',
      '!',
      '<!--',
      '-->',
      '<!doctype html>',
    ],
    ...[
      'a',
      'x',
      'á',
      '&#47;',
      '&amp;',
      'url(/u)',
      '<a href="/1">',
      "<a href='>'>",
      '<img src=/2>',
      '</a>',
    ],
    ...[
      '<style>',
      '</style>',
      '</STYLE >',
      '<script>',
      '</script>',
      '<title>',
      '</title>',
      '<styles>',
    ],
    ...[
      '<svg>',
      '</svg>',
      '<textarea>',
      '<source srcset="/3 1x, /4 2x">',
      ' href="/5"',
      ' style="url(/6)"',
    ],
    ...['<p', '<link', '<image src="/7"', '<meta property=og:url content=/8>'],
  ];

  test('its parts name what a parser finds in the whole of it', () => {
    let split = 0;
    const pages = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 });
    fc.assert(
      fc.property(pages, (pieces) => {
        const html = pieces.join('');
        const parts = splitPage(html);
        if (parts === undefined) return;
        split++;
        expect(parts.flatMap(referencesOf)).toEqual(referencesOf(html));
      }),
      { numRuns: 5000 },
    );
    expect(split).toBeGreaterThan(500);
  });
});

test('a long tag that is none is given up at once', () => {
  expect(splitPage(`<a ${'b=c/d '.repeat(20_000)}"`)).toBeUndefined();
});
