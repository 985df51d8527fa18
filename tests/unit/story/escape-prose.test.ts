import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { escapeInline, escapeProse } from '../../../src/story/escape-prose.ts';
import { checkBody } from '../../../src/story/check/check-body.ts';
import { parseBody } from '../../../src/story/parse-body.ts';

/** What a writer may type, with the characters that mean something to MDX much more often. */
const TYPED = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(...'<>{}[]()#*_~`|\\!&;:-+=.@/"\'$%^0123456789 \t'.split('')),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...[
            'người',
            'a',
            'b',
            'import ',
            'export ',
            '2021. ',
            '1) ',
            '<br/>',
            '{80%}',
            '<30',
            '# ',
            '- ',
            '&amp;',
            '&#60;',
            'https://a.vn/x_y',
            'www.a.vn',
            'a_b@c.vn',
            '[^1]',
            '![',
            '](x)',
            '~~',
            '```',
            '---',
            '<!--',
            '\u00a0',
            'ự',
          ],
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
    ),
    { maxLength: 14 },
  )
  .map((parts) =>
    parts
      .join('')
      .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')
      .replaceAll(/^[ \t]+|[ \t]+$/g, ''),
  );

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function typesIn(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(typesIn) : [])];
}

describe('escapeProse', () => {
  it.each([
    ['Số người dự <30 người, a<b', 'Số người dự \\<30 người, a\\<b'],
    ['Đạt {80%} kế hoạch', 'Đạt \\{80%} kế hoạch'],
    ['2021. Năm nay', '2021\\. Năm nay'],
    ['1) Một', '1\\) Một'],
    ['import x', '&#105;mport x'],
    ['export y', '&#101;xport y'],
    ['# Một', '\\# Một'],
    ['> trích', '\\> trích'],
    ['- gạch', '\\- gạch'],
    ['+ cộng', '\\+ cộng'],
    ['5~10 người', '5\\~10 người'],
    ['ten_tep và KH&CN, 2021.', 'ten_tep và KH&CN, 2021.'],
    ['https://vidu.gov.vn/tin', 'https://vidu.gov.vn/tin'],
    ['a | b\n:-- | --', 'a \\| b\n\\:-- \\| --'],
  ])('writes "%s" as "%s"', (typed, written) => {
    expect(escapeProse(typed)).toBe(written);
  });

  it('is read back as one paragraph with exactly the text', () => {
    fc.assert(
      fc.property(TYPED, (typed) => {
        fc.pre(typed !== '');
        const { tree, breaches } = parseBody(escapeProse(typed));
        expect(breaches).toEqual([]);
        expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
        expect(textOf(tree)).toBe(typed);
        expect(
          typesIn(tree).filter((type) => !['root', 'paragraph', 'text', 'link'].includes(type)),
        ).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('breaks no rule of the dialect, over several lines', () => {
    fc.assert(
      fc.property(fc.array(TYPED, { minLength: 2, maxLength: 4 }), (typed) => {
        const text = typed.filter((line) => line !== '').join('\n');
        const written = escapeProse(text);
        expect(checkBody(written, { photos: [] })).toEqual([]);
        expect(textOf(parseBody(written).tree)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

it('keeps text between other marks as it is', () => {
  fc.assert(
    fc.property(TYPED, (typed) => {
      fc.pre(/^[\p{L}].*[\p{L}]$/u.test(typed));
      const { tree, breaches } = parseBody(`Trước **${escapeInline(typed)}** sau`);
      expect(breaches).toEqual([]);
      expect(textOf(tree)).toBe(`Trước ${typed} sau`);
    }),
    { numRuns: 1000 },
  );
});
