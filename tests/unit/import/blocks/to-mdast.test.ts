import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  isEmpty,
  type Block,
  type Inline,
  type Paragraph,
} from '../../../../src/import/blocks/blocks.ts';
import { toMdast, type BodyBlock } from '../../../../src/import/blocks/to-mdast.ts';
import { writeBody } from '../../../../src/story/index.ts';
import { parseBody } from '../../../../src/story/parse-body.ts';
import { anyBlocks } from '../word/arbitrary-word.ts';

const run = (text: string, look: Partial<Inline & { kind: 'text' }> = {}): Inline => ({
  kind: 'text',
  text,
  isBold: false,
  isItalic: false,
  isStruck: false,
  ...look,
});
const paragraph = (children: Inline[], more: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  role: 'text',
  align: 'start',
  children,
  ...more,
});
const item = (text: string, depth: number, isOrdered = false) =>
  paragraph([run(text)], { list: { depth, isOrdered } });
const cell = (text: string) => [paragraph([run(text)])];

it.each<[string, BodyBlock[], string]>([
  [
    'bold and italic text',
    [
      paragraph([
        run('Đồng chí '),
        run('Nguyễn A', { isBold: true }),
        run(' nói '),
        run('rõ', { isItalic: true }),
      ]),
    ],
    'Đồng chí **Nguyễn A** nói *rõ*\n',
  ],
  [
    'bold and italic at once',
    [paragraph([run('rõ', { isBold: true, isItalic: true })])],
    '***rõ***\n',
  ],
  [
    'signs at the edge of bold text',
    [paragraph([run('(Đậm)', { isBold: true }), run('chữ')])],
    '**(Đậm)**&#x63;hữ\n',
  ],
  [
    'headings of any level as 2 to 4',
    [
      paragraph([run('Một', { isBold: true })], { heading: 1 }),
      paragraph([run('Hai')], { heading: 3 }),
    ],
    '## Một\n\n### Hai\n',
  ],
  [
    'nested lists',
    [item('a', 0), item('b', 1, true), item('c', 1, true), item('d', 2), item('e', 0)],
    '- a\n  1. b\n  2. c\n     - d\n- e\n',
  ],
  ['lists of two kinds', [item('a', 0), item('b', 0, true)], '- a\n\n1. b\n'],
  [
    'a table with a header row',
    [
      {
        kind: 'table',
        rows: [
          [cell('Việc'), cell('Số')],
          [cell('a|b'), cell('5')],
        ],
      },
    ],
    '| Việc | Số |\n| --- | --- |\n| a\\|b | 5 |\n',
  ],
  [
    'columns that stand centred or at the end',
    [
      {
        kind: 'table',
        align: ['center', undefined, 'end'],
        rows: [[cell('a'), cell('b'), cell('c')]],
      },
    ],
    '| a | b | c |\n| :---: | --- | ---: |\n',
  ],
  [
    'a list in a cell as lines',
    [{ kind: 'table', rows: [[[item('a', 0), item('b', 0)], [item('c', 0, true)]]] }],
    '| • a<br/>• b | 1. c |\n| --- | --- |\n',
  ],
  ['a list that begins deep', [item('a', 2), item('b', 0)], '- a\n- b\n'],
  ['a list around an empty line', [item('a', 0), paragraph([]), item('b', 0)], '- a\n- b\n'],
  [
    'photos and galleries',
    [
      { kind: 'photo', name: 'a.jpg' },
      { kind: 'gallery', names: ['b.jpg', 'c.jpg'], isOpen: false },
      { kind: 'gallery', names: [], isOpen: true },
    ],
    '<Photo src="a.jpg" />\n\n<Gallery only="b.jpg, c.jpg" />\n\n<Gallery />\n',
  ],
  [
    'neighbouring paragraphs of a quote',
    [paragraph([run('a')], { role: 'quote' }), paragraph([run('b')], { role: 'quote' })],
    '> a\n>\n> b\n',
  ],
  ['a line break', [paragraph([run('Một'), { kind: 'break' }, run('- hai')])], 'Một\\\n\\- hai\n'],
  [
    'a quote',
    [paragraph([run('Một'), { kind: 'break' }, run('hai')], { role: 'quote' })],
    '> Một\\\n> hai\n',
  ],
  [
    'a safe link',
    [paragraph([run('Xem '), run('a@b.vn [1]', { href: 'https://vidu.gov.vn/(a b)' })])],
    'Xem [a@b.vn \\[1\\]](https://vidu.gov.vn/\\(a%20b\\))\n',
  ],
  ['an unsafe link as text', [paragraph([run('Xem', { href: 'javascript:alert(1)' })])], 'Xem\n'],
  ['nothing for an empty paragraph', [paragraph([])], ''],
])('writes %s', (_, blocks, body) => {
  expect(writeBody(toMdast(blocks, []))).toBe(body);
});

it('defines the notes at the end', () => {
  const body = writeBody(
    toMdast([paragraph([run('Một'), { kind: 'note', note: 0 }])], [[run('Nguồn')]]),
  );
  expect(body).toBe('Một[^1]\n\n[^1]: Nguồn\n');
});

it('keeps every character of the text', () => {
  fc.assert(
    fc.property(anyBlocks(0), (blocks) => {
      const notes = [[run('a')], [run('b')], [run('c')]];
      expect(shown(parseBody(writeBody(toMdast(blocks, notes))).tree)).toBe(
        `${blocks.map(wordsOf).join('')}abc`,
      );
    }),
  );
});

interface Node {
  type: string;
  value?: string;
  children?: readonly Node[];
}

function shown(node: Node): string {
  const text = node.value ?? (node.children ?? []).map(shown).join('');
  return text.replaceAll(/\s|•/gu, '');
}

function wordsOf(block: Block): string {
  const words =
    block.kind === 'paragraph'
      ? textOf(block)
      : block.rows.flatMap((row) => row.map(wordsOfCell)).join('');
  return words.replaceAll(/\s|•/gu, '');
}

/** A cell holds no list: its items say their numbers. */
function wordsOfCell(cell: readonly Paragraph[]): string {
  let number = 0;
  return cell
    .map((each) => {
      if (each.list?.isOrdered !== true) return textOf(each);
      number += 1;
      return isEmpty(each.children) ? '' : `${String(number)}. ${textOf(each)}`;
    })
    .join('');
}

function textOf({ children }: Paragraph): string {
  return children.map((each) => (each.kind === 'text' ? each.text : '')).join('');
}
