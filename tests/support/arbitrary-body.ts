import fc from 'fast-check';
import { writeBlocks } from '../../src/story/index.ts';

/** Words of a story, with characters that MDX, Markdown and Vietnamese make hard. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'hội nghị',
        'Đảng ủy',
        'sơ kết',
        '6 tháng',
        'KH&CN',
        '(1)',
        '100%',
        '“trích”',
      ),
      fc.constantFrom(
        '<30 người',
        'a<b',
        '{80%}',
        'x_y',
        '5~10',
        '2 * 3',
        '#1',
        '!',
        'C:\\tệp',
        '[x]',
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => insideLine(parts.join(' ')));

/** Text as it is written inside a line, where no line start asks for escapes. */
function insideLine(value: string): string {
  return writeBlocks([{ type: 'text', value: `x ${value}` }]).slice('x '.length);
}

const inline = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: words },
      { weight: 1, arbitrary: words.map((text) => `**${text}**`) },
      { weight: 1, arbitrary: words.map((text) => `*${text}*`) },
      { weight: 1, arbitrary: words.map((text) => `~~${text}~~`) },
      { weight: 1, arbitrary: words.map((text) => `[${text}](/tin-tuc/ "Tin")`) },
      { weight: 1, arbitrary: fc.constantFrom('`mã`', '<br/>', 'https://vidu.gov.vn/a', '&amp;') },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => `Chữ ${parts.join(' ')} hết`);

const indent = (text: string, by: string): string => text.replaceAll(/\n(?=[^\n])/g, `\n${by}`);

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inline,
    fc.tuple(fc.constantFrom('##', '###', '####'), inline).map((parts) => parts.join(' ')),
    fc.array(inline, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\\\n')),
    fc
      .tuple(fc.constantFrom('--', ':-:', '--:'), fc.array(inline, { minLength: 1, maxLength: 3 }))
      .map(
        ([align, cells]) =>
          `| Việc | Số |\n|---|${align}|\n${cells.map((cell) => `| ${cell} | 1 |`).join('\n')}`,
      ),
    fc.constantFrom(
      '---',
      '```\nmã <x>\n```',
      '<Figures />',
      '<Tasks />',
      '<Awards />',
      '<Documents />',
    ),
    tie('blocks').map((inner) => `> ${inner.replaceAll('\n', '\n> ')}`),
    fc
      .tuple(
        fc.constantFrom('- ', '1. ', '- [x] '),
        fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
      )
      .map(([mark, items]) =>
        items
          .map(
            (item) =>
              `${mark}${mark === '- [x] ' ? 'Việc\n\n' + '  ' : ''}${indent(item, mark === '1. ' ? '   ' : '  ')}`,
          )
          .join('\n\n'),
      ),
    fc
      .tuple(fc.constantFrom('luu-y', 'thong-tin'), tie('blocks'))
      .map(([kind, inner]) => `<Note kind="${kind}">\n\n${inner}\n\n</Note>`),
  ),
}));

/** A body that the dialect accepts, made of its constructs. */
export const acceptedBody = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 5 }), fc.boolean())
  .map(([blocks, hasNote]) =>
    hasNote ? `Chú thích[^1].\n\n${blocks.join('\n\n')}\n\n[^1]: Nguồn: Sở.` : blocks.join('\n\n'),
  );
