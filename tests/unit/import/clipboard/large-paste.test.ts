import { describe, expect, test } from 'vitest';
import { readClipboard } from '../../../../src/import/clipboard/index.ts';
import { checkBody, writeBody } from '../../../../src/story/index.ts';
import { shownText } from './support.ts';

const LARGE = 2_000_000;

/** What grows quadratically with parsers and readers that were not made for it. */
const PATTERNS: Readonly<Record<string, readonly [before: string, part: string]>> = {
  'elements that never close': ['', '<div>x'],
  'tags that close nothing': ['', '<b></i>'],
  paragraphs: ['', '<p>x</p>'],
  'changes of the look in one paragraph': ['<p>', '<b>a</b>b'],
  'changes of the font in one paragraph': ['<p>', '<font face=a>a</font><font face=VNI-b>b</font>'],
  'signs of legacy fonts': ['<p>', '¡'],
  'links to notes that answer each other': [
    '<p id=a>',
    '<a href="#b" id=b>1</a><a href="#a">1</a>',
  ],
  'tables inside tables': ['', '<table><tr><td>x'],
  'cells over many columns and rows': ['<table><tr>', '<td colspan=1000 rowspan=1000>1'],
  'lists inside lists': ['', '<ul><li>a'],
  'figures inside figures': ['', '<figure><img>'],
  'line breaks': ['<p>', 'a<br>'],
  'an attribute without end': ['<p style="', 'a:b;'],
  'a style sheet': ['<style>', '.a{b:c}'],
  'images on a disk': ['', '<img src="file:///x.jpg">'],
  'comments of Word': ['', '<!--[if gte vml 1]><v:textbox>a</v:textbox><![endif]-->'],
  'quotes inside quotes': ['', '<blockquote>a'],
};

/** Groups that never close around what begins like a picture. */
const HOSTILE_RTF = `{\\rtf1${'{\\pict\\pngblip 89'.repeat(50_000)}`;

describe('a paste of 2 MB', () => {
  test.each(Object.entries(PATTERNS))('of %s ends', (_, [before, part]) => {
    const html = before + part.repeat(LARGE / part.length);
    const { tree, lost } = readClipboard({ html, rtf: HOSTILE_RTF });
    expect(shownText(tree).length).toBeLessThan(100_000);
    expect(lost.length).toBeLessThanOrEqual(31);
  });

  test.each([
    ['text', { text: 'a['.repeat(LARGE / 2) }],
    ['lines', { text: '- a\n'.repeat(LARGE / 4) }],
    ['HTML', { html: `<p>${'['.repeat(LARGE)}` }],
  ])('of %s says that only its start is taken', (_, clipboard) => {
    expect(readClipboard(clipboard).lost).toEqual([
      expect.stringContaining('quá dài nên chỉ lấy phần đầu'),
    ]);
  });

  test('fits into a story when each of its signs needs a backslash', () => {
    const body = writeBody(readClipboard({ text: '['.repeat(LARGE) }).tree);
    expect(body.length).toBeGreaterThan(150_000);
    expect(checkBody(body, { photos: [] })).toEqual([]);
  });

  test('takes a hundred of its images', () => {
    const html = `<img src="data:image/png;base64,iVBORw0KGgo${'A'.repeat(100)}">`.repeat(150);
    const { images, lost } = readClipboard({ html });
    expect(images).toHaveLength(100);
    expect(lost).toEqual([expect.stringContaining('chỉ lấy 100 ảnh đầu')]);
  });

  test('keeps what stands too deep for any program', () => {
    const html = `${'<div>'.repeat(5_000)}sâu <b>đậm</b>${'</div>'.repeat(5_000)}<p>sau</p>`;
    const { tree, lost } = readClipboard({ html });
    expect(writeBody(tree)).toBe('sâu **đậm**\n\nsau\n');
    expect(lost).toEqual([]);
  });
});
