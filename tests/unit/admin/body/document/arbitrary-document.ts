import fc from 'fast-check';
import type { Mark, Node } from 'prosemirror-model';
import { schema } from '../../../../../admin/body/document/schema.ts';

/** Words with what Markdown, MDX and Vietnamese make hard, and spaces where they lay out. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'hội nghị',
        'Đảng ủy',
        'KH&CN',
        '“trích”',
        'đậm:',
        '(1)',
        ' ',
        '  ',
        '\u00a0',
      ),
      fc.constantFrom('<30 người', 'a<b', '{80%}', '*', '**', '_', '~', '`', '\\', '[x]', '!', '|'),
      fc.constantFrom(
        '2021. ',
        '- ',
        '+ ',
        '# ',
        '> ',
        'import x',
        '&amp;',
        '<br/>',
        '</Note>',
        '---',
      ),
      fc.constantFrom('[^1]', '😀', 'e\u0302\u0323', '5~10', 'x_y', '100%', 'C:\\tệp'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''));

/** An address is a word of its own; what one is that is glued to others, parsers disagree about. */
const address = fc
  .constantFrom('https://vidu.gov.vn/a_b', 'a@vidu.vn', 'www.vidu.vn')
  .map((each) => ` ${each} `);

const text = fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: address });

const marks = fc
  .subarray(['strong', 'emphasis', 'delete', 'link'])
  .map((names) => names.map((name) => (name === 'link' ? link() : schema.mark(name))));

/** Neither bars nor backslashes, which a table gives a second meaning even in code. */
const code = fc.constantFrom('tep_tin.pdf', '<br/>', '{x}', 'a*b', '&amp;', '``', ' x ', '# 1');

const inline: fc.Arbitrary<Node> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(text, marks).map(([words, own]) => schema.text(words, own)) },
  { weight: 1, arbitrary: fc.constant(schema.node('break')) },
  { weight: 1, arbitrary: fc.constant(schema.node('footnoteReference', { label: '1' })) },
  { weight: 1, arbitrary: code.map((words) => schema.text(words, [schema.mark('inlineCode')])) },
);
/** Marks change between words, as people set them; a colon may close the marked ones. */
const inlines = fc
  .array(fc.tuple(inline, fc.constantFrom(' ', ' ', ': ', ' – ')), { maxLength: 3 })
  .map((runs) => runs.flatMap(([run, gap]) => [run, schema.text(gap)]));

const tag = fc.constantFrom(
  { name: 'Photo', props: { src: 'a.jpg' } },
  { name: 'Gallery', props: {} },
  { name: 'Gallery', props: { only: 'b.jpg, c.jpg' } },
  { name: 'Figures', props: {} },
  {
    name: 'Video',
    props: { src: 'https://vidu.gov.vn/v?a=1&b=2', title: 'Phát biểu "khai mạc"' },
  },
);

const table = fc
  .record({
    align: fc.array(fc.constantFrom(null, 'left', 'center', 'right'), {
      minLength: 1,
      maxLength: 3,
    }),
    rows: fc.integer({ min: 1, max: 3 }),
    cells: fc.infiniteStream(inlines),
  })
  .map(({ align, rows, cells }) => {
    const next = () => cells.next().value as Node[];
    const row = (type: string) =>
      schema.node(
        'table_row',
        null,
        align.map((each) => schema.node(type, { align: each }, next())),
      );
    return schema.node('table', null, [
      row('table_header'),
      ...Array.from({ length: rows - 1 }, () => row('table_cell')),
    ]);
  });

const { blocks } = fc.letrec<{ block: Node; blocks: Node[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inlines.map((content) => schema.node('paragraph', null, content)),
    fc
      .tuple(fc.constantFrom(2, 3, 4), inlines)
      .map(([depth, content]) => schema.node('heading', { depth }, content)),
    fc.constant(schema.node('thematicBreak')),
    text.map((words) => schema.node('code', null, schema.text(words))),
    tag.map((attrs) => schema.node('tag', attrs)),
    table,
    tie('blocks').map((content) => schema.node('blockquote', null, content)),
    tie('blocks').map((content) => schema.node('note', { kind: 'luu-y' }, content)),
    fc
      .record({
        ordered: fc.boolean(),
        start: fc.integer({ min: 0, max: 12 }),
        spread: fc.boolean(),
        items: fc.array(
          fc.tuple(fc.constantFrom(null, null, true, false), fc.boolean(), tie('blocks')),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
      })
      .map(({ items, ...attrs }) =>
        schema.node(
          'list',
          attrs,
          items.map(([checked, loose, content]) =>
            schema.node('listItem', { checked, spread: loose }, content),
          ),
        ),
      ),
  ),
}));

/** Any document that the schema allows, whether or not a person would make it. */
export const arbitraryDocument: fc.Arbitrary<Node> = fc
  .tuple(blocks, fc.option(inlines))
  .map(([body, note]) => {
    const paragraph = (content: Node[]) => schema.node('paragraph', null, content);
    const notes =
      note === null ? [] : [schema.node('footnoteDefinition', { label: '1' }, [paragraph(note)])];
    return schema.node('doc', null, [...body, ...notes]);
  });

function link(): Mark {
  return schema.mark('link', { url: 'https://vidu.gov.vn/tin?a=1&b=(2)', title: null });
}
