import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, it } from 'vitest';
import { checkBody, writeBlocks } from '../../../../src/story/index.ts';
import { parseBody } from '../../../../src/story/parse-body.ts';

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

function write(typed: string): string {
  return writeBlocks([{ type: 'text', value: typed }]);
}

it('is read back as one paragraph with exactly the text', () => {
  fc.assert(
    fc.property(TYPED, (typed) => {
      fc.pre(typed.trim() !== '');
      const { tree, breaches } = parseBody(write(typed));
      expect(breaches).toEqual([]);
      expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
      expect(textOf(tree)).toBe(typed);
      expect(
        typesIn(tree).filter((type) => !['root', 'paragraph', 'text', 'link'].includes(type)),
      ).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it('breaks no rule of the dialect, over several lines', () => {
  fc.assert(
    fc.property(fc.array(TYPED, { minLength: 2, maxLength: 4 }), (typed) => {
      const text = typed.filter((line) => line !== '').join('\n');
      fc.pre(text.trim() !== '');
      const written = write(text);
      expect(checkBody(written, { photos: [] })).toEqual([]);
      expect(textOf(parseBody(written).tree)).toBe(text);
    }),
    { numRuns: 500 },
  );
});
