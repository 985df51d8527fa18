import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeBody } from '../../../../src/import/word/write-body.ts';
import type { Block, Inline, Paragraph } from '../../../../src/import/blocks/blocks.ts';
import { parseBody } from '../../../../src/story/parse-body.ts';
import { anyBlocks } from './arbitrary-word.ts';

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

it.each<[string, Block[], string]>([
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
    '**(Đậm**)chữ\n',
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
  ['a line break', [paragraph([run('Một'), { kind: 'break' }, run('- hai')])], 'Một\\\n\\- hai\n'],
  [
    'a quote',
    [paragraph([run('Một'), { kind: 'break' }, run('hai')], { role: 'quote' })],
    '> Một\\\n> hai\n',
  ],
  [
    'a safe link',
    [paragraph([run('Xem '), run('a@b.vn [1]', { href: 'https://vidu.gov.vn/(a b)' })])],
    'Xem [a\\@b.vn \\[1\\]](https://vidu.gov.vn/%28a%20b%29)\n',
  ],
  ['an unsafe link as text', [paragraph([run('Xem', { href: 'javascript:alert(1)' })])], 'Xem\n'],
  ['nothing for an empty paragraph', [paragraph([])], ''],
])('writes %s', (_, blocks, body) => {
  expect(writeBody(blocks, [])).toBe(body);
});

it('defines the notes at the end', () => {
  const body = writeBody([paragraph([run('Một'), { kind: 'note', note: 0 }])], [[run('Nguồn')]]);
  expect(body).toBe('Một[^1]\n\n[^1]: Nguồn\n');
});

it('keeps every character of the text', () => {
  fc.assert(
    fc.property(anyBlocks(0), (blocks) => {
      const notes = [[run('a')], [run('b')], [run('c')]];
      expect(shown(parseBody(writeBody(blocks, notes)).tree)).toBe(
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
  const paragraphs = block.kind === 'paragraph' ? [block] : block.rows.flat(2);
  const text = paragraphs.flatMap(({ children }) =>
    children.map((each) => (each.kind === 'text' ? each.text : '')),
  );
  return text.join('').replaceAll(/\s|•/gu, '');
}
