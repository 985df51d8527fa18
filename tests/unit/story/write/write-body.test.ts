import { readFileSync, globSync } from 'node:fs';
import type { Root, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { checkBody, splitSource, writeBlocks, writeBody } from '../../../../src/story/index.ts';
import { parseBody } from '../../../../src/story/parse-body.ts';
import { ACCEPTED_BODIES } from '../../../support/accepted-bodies.ts';
import {
  br,
  call,
  code,
  del,
  em,
  h,
  li,
  link,
  note,
  ol,
  p,
  quote,
  root,
  strong,
  table,
  tag,
  ul,
} from './nodes.ts';

const STORIES = globSync('content/news/*/*/index.mdx');

it.each(STORIES)('writes %s byte for byte as it stands', (file) => {
  const split = splitSource(readFileSync(file, 'utf8'));
  const body = 'body' in split ? split.body.replace(/^\n+/, '') : '';
  expect(body).not.toBe('');
  expect(writeBody(parseBody(body).tree)).toBe(body);
});

it.each(ACCEPTED_BODIES)('writes %j so that it stays as it is', (body) => {
  const written = writeBody(parseBody(body).tree);
  expect(writeBody(parseBody(written).tree)).toBe(written);
  expect(checkBody(written, { photos: ['a.jpg', 'b.jpg', 'c.jpg'] })).toEqual([]);
});

it('gives nothing for nothing, and no newline at the end of blocks', () => {
  expect(writeBody(root())).toBe('');
  expect(writeBody(root(p(' ', br, '\u00a0'), quote(), ul(li(p('')))))).toBe('');
  expect(writeBlocks([p('a'), h(2, 'b')])).toBe('a\n\n## b');
});

const PROSE: [string, RootContent, string][] = [
  [
    'marks',
    p(strong('đậm'), ' ', em('nghiêng'), ' ', del('gạch'), ' ', code('mã')),
    '**đậm** *nghiêng* ~~gạch~~ `mã`',
  ],
  ['marks in marks', p(strong('a ', em('b')), ' ', em(strong('c'))), '**a _b_** ***c***'],
  ['marks over several nodes as one', p(strong('a'), strong(' b')), '**a b**'],
  ['spaces outside marks', p('a', strong(' b '), 'c'), 'a **b** c'],
  ['signs inside marks beside letters', p(strong('đậm:'), 'chữ'), '**đậm:**&#x63;hữ'],
  ['signs inside marks beside spaces', p(strong('đậm:'), ' chữ'), '**đậm:** chữ'],
  ['marks inside a word', p('Hội', strong('ng'), 'hị'), 'Hội**ng**hị'],
  ['a bold link', p(strong(link('/a/', 'b'))), '**[b](/a/)**'],
  ['a link over marks', p(link('/a/', 'b ', strong('c'))), '[b **c**](/a/)'],
  [
    'a link with a title',
    p({ ...(link('/a/', 'b') as object), title: 'T "x"' } as never),
    '[b](/a/ "T \\"x\\"")',
  ],
  [
    'an address as it stands',
    p('Xem ', link('https://a.vn/b?c=1', 'https://a.vn/b?c=1'), '.'),
    'Xem https://a.vn/b?c=1.',
  ],
  [
    'an address in text',
    p('Xem https://a.vn/b, www.a.vn và a@b.vn.'),
    'Xem https://a.vn/b, www.a.vn và a@b.vn.',
  ],
  [
    'an address beside a letter',
    p(link('https://a.vn', 'https://a.vn'), 'b'),
    '[https://a.vn](https://a.vn)b',
  ],
  ['line breaks', p('một', br, 'hai'), 'một\\\nhai'],
  ['soft line breaks', p('một \n hai'), 'một\nhai'],
  ['line breaks in a heading', h(2, 'một', br, 'hai'), '## một<br/>hai'],
  ['a call of a note and brackets', p(call('1'), '(x)'), '[^1](x)'],
  ['a call of a note and a colon', p(call('1'), ': x'), '[^1]\\: x'],
];

const ESCAPES: [string, string][] = [
  ['<30 người, a<b', '\\<30 người, a\\<b'],
  ['{80%}', '\\{80%}'],
  ['&amp; KH&CN', '\\&amp; KH&CN'],
  ['5~10', '5\\~10'],
  ['2021. Năm', '2021\\. Năm'],
  ['1) Năm', '1\\) Năm'],
  ['+ một', '\\+ một'],
  ['+84 258', '+84 258'],
  ['- một', '\\- một'],
  ['-5 độ', '-5 độ'],
  ['--- ', '\\---'],
  ['# một', '\\# một'],
  ['#một', '#một'],
  ['> một', '\\> một'],
  ['một\n===', 'một\n\\==='],
  ['a | b\n--- | ---', 'a | b\n\\--- | ---'],
  ['import x', '&#105;mport x'],
  ['export const', '&#101;xport const'],
  ['important', 'important'],
  ['[x] ![a](b) [^1]', '\\[x] !\\[a](b) \\[^1]'],
  ['ten_tep _a_', 'ten_tep \\_a\\_'],
  ['2 * 3', '2 \\* 3'],
  ['C:\\tệp \\*', 'C:\\tệp \\\\\\*'],
  ['`mã`', '\\`mã\\`'],
  ['KW.h https://. @sokhcn', 'KW.h https://. @sokhcn'],
];

const BLOCKS: [string, RootContent[], string][] = [
  [
    'headings within the levels',
    [h(1, 'a'), h(3, 'b'), h(6, 'c #')],
    '## a\n\n### b\n\n#### c \\#',
  ],
  [
    'nested lists',
    [ul(li(p('a'), ol(1, li(p('b')), li(p('c')))), li(p('d')))],
    '- a\n  1. b\n  2. c\n- d',
  ],
  ['several paragraphs in an item', [ul(li(p('a'), p('b')), li(p('c')))], '- a\n\n  b\n- c'],
  ['a spread list', [{ ...ul(li(p('a')), li(p('b'))), spread: true }], '- a\n\n- b'],
  ['the first number', [ol(3, li(p('a')), li(p('b')))], '3. a\n4. b'],
  [
    'neighbouring lists apart',
    [ul(li(p('a'))), ul(li(p('b'))), ol(1, li(p('c')))],
    '- a\n\n* b\n\n1. c',
  ],
  ['a list in a quote behind a list', [ul(li(p('a'))), quote(ul(li(p('b'))))], '- a\n\n> - b'],
  [
    'task boxes',
    [ul({ ...li(p('a')), checked: true }, { ...li(p('b')), checked: false })],
    '- [x] a\n- [ ] b',
  ],
  ['a numbered list below text of an item', [ul(li(p('a'), ol(3, li(p('b')))))], '- a\n\n  3. b'],
  [
    'import where it is no code',
    [ul(li(p('import x'))), quote(p('import x'))],
    '- import x\n\n> import x',
  ],
  ['quotes', [quote(p('a', br, 'b'), p('c'))], '> a\\\n> b\n>\n> c'],
  ['a rule', [p('a'), { type: 'thematicBreak' }], 'a\n\n---'],
  ['code', [{ type: 'code', lang: 'js', value: 'a\n\n  <b> {c}' }], '```\na\n\n  <b> {c}\n```'],
  [
    'tables',
    [
      table(
        ['left', 'center', 'right', null],
        [['a'], ['b'], ['c'], ['d']],
        [['x|y'], ['1', br, '2'], [strong('z')]],
      ),
    ],
    '| a | b | c | d |\n| :--- | :---: | ---: | --- |\n| x\\|y | 1<br/>2 | **z** | |',
  ],
  ['notes', [p('a', call('1')), note('1', p('b'), p('c'))], 'a[^1]\n\n[^1]: b\n\n    c'],
  [
    'components',
    [tag('Photo', { src: 'a "b" &amp;.jpg' }), tag('Figures')],
    '<Photo src="a &quot;b&quot; &amp;amp;.jpg" />\n\n<Figures />',
  ],
  [
    'a note box',
    [tag('Note', { kind: 'luu-y' }, p('import x'), ul(li(p('a'))))],
    '<Note kind="luu-y">\n\n&#105;mport x\n\n- a\n\n</Note>',
  ],
];

describe('constructs', () => {
  it.each(PROSE)('writes %s', (_, block, text) => {
    expect(writeBlocks([block])).toBe(text);
  });

  it.each(ESCAPES)('writes the text %j as %j', (text, written) => {
    expect(writeBlocks([p(text)])).toBe(written);
  });

  it.each(BLOCKS)('writes %s', (_, blocks, text) => {
    expect(writeBlocks(blocks)).toBe(text);
  });
});

const OTHERS: [string, Root, string][] = [
  [
    'an unsafe link as its text',
    root(p(strong('a'), ' ', link('javascript:alert(1)', 'b'), ' ', link('/c/', 'c'))),
    '**a** b [c](/c/)\n',
  ],
  ['an address that no link may have', root(p('xmpp:a@b.vn')), '[xmpp:a@b.vn](mailto:a@b.vn)\n'],
  ['a link in a link as one link', root(p(link('/a/', 'b', link('/c/', 'd')))), '[bd](/a/)\n'],
  ['a call of no note as text', root(p('a', call('9'))), 'a\\[^9]\n'],
  [
    'HTML and expressions as text',
    root({ type: 'html', value: '<b>' }, { type: 'mdxFlowExpression', value: 'a' }),
    '\\<b>\n\n\\{a}\n',
  ],
  ['images as their description', root(p({ type: 'image', url: '/a.jpg', alt: 'Ảnh' })), 'Ảnh\n'],
  ['unknown components as what they hold', root(tag('Script', { src: 'x' }, p('a'))), 'a\n'],
  [
    'no component that lacks what it needs',
    root(tag('Photo'), tag('Note', { kind: 'x' }, p('a'))),
    'a\n',
  ],
  [
    'a component in a sentence behind it',
    root(
      p(
        'a ',
        {
          type: 'mdxJsxTextElement',
          name: 'Photo',
          attributes: [{ type: 'mdxJsxAttribute', name: 'src', value: 'a.jpg' }],
          children: [],
        },
        ' b',
      ),
    ),
    'a  b\n\n<Photo src="a.jpg" />\n',
  ],
  [
    'links by reference as links',
    root(
      p({
        type: 'linkReference',
        identifier: 'x',
        referenceType: 'shortcut',
        children: [{ type: 'text', value: 'x' }],
      }),
      { type: 'definition', identifier: 'x', url: '/a/', title: null },
    ),
    '[x](/a/)\n',
  ],
  [
    'words among blocks as paragraphs',
    root({ type: 'text', value: 'a' }, strong('b'), tag('Figures')),
    'a**b**\n\n<Figures />\n',
  ],
  ['no controls', root(p('a\u0007b\u000bc\ufdd0\r\nd')), 'ab c\nd\n'],
];

it.each(OTHERS)('writes %s', (_, tree, text) => {
  expect(writeBody(tree)).toBe(text);
});

it('keeps where references of other blocks lead', () => {
  const definition = parseBody('[Số Liệu]: https://a.vn "T"').tree.children;
  expect(writeBlocks(definition)).toBe('[Số Liệu]: https://a.vn "T"');
});

it('keeps the words of blocks inside each other without end', () => {
  let block: ReturnType<typeof quote> = p('trong cùng');
  for (let depth = 0; depth < 20_000; depth += 1) block = quote(block);
  expect(writeBody(root(p('a'), block))).toBe('a\n\ntrong cùng\n');
});

it('leaves out containers where no more may stand', () => {
  let block: ReturnType<typeof quote> = p('trong cùng');
  for (let depth = 0; depth < 40; depth += 1) block = quote(block);
  const written = writeBody(root(block));
  expect(written).toBe(`${'> '.repeat(20)}trong cùng\n`);
  expect(checkBody(written, { photos: [] })).toEqual([]);
});
