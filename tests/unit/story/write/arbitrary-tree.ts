import fc from 'fast-check';
import type { BlockContent, ListItem, PhrasingContent, Root, TableCell, TableRow } from 'mdast';
import { br, call, note, quote, root, tag } from './nodes.ts';

/** Words of a story, and what Markdown, MDX and HTML would read as something else. */
const ORDINARY =
  'hội nghị|Đảng ủy|ứng|ộ|KH&CN|60-NQ/ĐU|(1)|100%|“trích”|đậm:|chữ|“|”|.|,|…|–|6,8 tỷ|2021|ten_tep|😀|e\u0301';
const HOSTILE =
  '<30 người|a<b|{80%}|{/* x */}|&amp;|&#123;|&copy|5~10|~~|~|*|**|_|__|2 * 3|`|```|[x]|[^1]|[^1]:|](|![|!|\\|\\\\|C:\\tệp|#|## |####### |+ |- |---|===|=|> |1. |1)|2021.|: -|:--|\\||{x}|}|</Note>|<br/>|<!--|import x|export const|import|@|http://|$|"';
const ADDRESSES =
  'https://vidu.gov.vn|http://a.vn/b_c*d|www.vidu.vn/x?a=1&b=(2)|a@vidu.vn|xmpp:a@b.vn|mailto:a.b@vidu.vn|HTTPS://A.VN|https://a.vn)|(www.a.vn)|https://a.vn/{x}|www.a_b.vn|a@b.c_';
const SPACES = ' |  |\u00a0|\n|\t| ';

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ORDINARY.split('|')) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...HOSTILE.split(/(?<!\\)\|/).map((each) => each.replace('\\|', '|')),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...ADDRESSES.split('|')) },
  { weight: 4, arbitrary: fc.constantFrom(...SPACES.split('|')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);

export const words = fc
  .array(piece, { minLength: 1, maxLength: 3 })
  .map((pieces) => pieces.join(''));

const url = fc.constantFrom(
  'https://vidu.gov.vn/',
  'https://vidu.gov.vn/a?b=1&amp;c=(2)#d',
  '/tin-tuc/hội-nghị/',
  'mailto:a@vidu.vn',
  '#muc-ket-qua',
  'tep bên (cạnh.pdf',
  'https://vidu.gov.vn/*a*_b_`c`<d>"e"\\f|g',
  '',
);
const title = fc.constantFrom(null, null, 'Tin', '"Tin" \'hội nghị\' (x) \\ & &amp; |');
const label = fc.constantFrom('1', '2', 'chú-thích');

const leaf: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 8, arbitrary: words.map((value) => ({ type: 'text' as const, value })) },
  { weight: 1, arbitrary: words.map((value) => ({ type: 'inlineCode' as const, value })) },
  { weight: 1, arbitrary: fc.constant(br) },
  { weight: 1, arbitrary: label.map(call) },
);

const mark = fc.constantFrom('strong' as const, 'emphasis' as const, 'delete' as const);
const NESTING = { depthSize: 'small', maxDepth: 2, withCrossShrink: true } as const;

const { phrasing } = fc.letrec<{ phrasing: PhrasingContent[]; node: PhrasingContent }>((tie) => ({
  phrasing: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
  node: fc.oneof(
    NESTING,
    { weight: 4, arbitrary: leaf },
    { weight: 3, arbitrary: fc.record({ type: mark, children: tie('phrasing') }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('link' as const),
        url,
        title,
        children: tie('phrasing'),
      }),
    },
  ),
}));

const component = fc.constantFrom(
  tag('Photo', { src: 'a.jpg' }),
  tag('Photo', { src: 'Ảnh "1" & 2 &amp; {x}.jpg' }),
  tag('Gallery', { only: 'b.jpg, c.jpg' }),
  tag('Figures'),
  tag('Documents'),
  tag('br'),
);

const cell: fc.Arbitrary<TableCell> = fc
  .oneof(phrasing, fc.constant<PhrasingContent[]>([]))
  .map((children) => ({ type: 'tableCell', children }));
const row: fc.Arbitrary<TableRow> = fc
  .array(cell, { minLength: 1, maxLength: 3 })
  .map((children) => ({ type: 'tableRow', children }));
const table: fc.Arbitrary<BlockContent> = fc.record({
  type: fc.constant('table' as const),
  align: fc.array(fc.constantFrom(null, 'left', 'center', 'right'), { maxLength: 3 }),
  children: fc.array(row, { minLength: 1, maxLength: 3 }),
});

const block: fc.Arbitrary<BlockContent> = fc.oneof(
  { weight: 6, arbitrary: phrasing.map((children) => ({ type: 'paragraph' as const, children })) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('heading' as const),
      depth: fc.constantFrom(2, 3, 4),
      children: phrasing,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'thematicBreak' as const }) },
  { weight: 1, arbitrary: component },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(words, fc.constant('')), { maxLength: 3 })
      .map((lines) => ({ type: 'code' as const, value: lines.join('\n') })),
  },
  { weight: 1, arbitrary: table },
);

const { blocks } = fc.letrec<{
  blocks: BlockContent[];
  block: BlockContent;
  items: ListItem[];
}>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
  items: fc.array(
    fc.record({
      type: fc.constant('listItem' as const),
      spread: fc.boolean(),
      checked: fc.constantFrom(null, null, null, true, false),
      children: tie('blocks'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  block: fc.oneof(
    NESTING,
    { weight: 10, arbitrary: block },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(null, null, 1, 1, 0, 3, 99), fc.boolean(), tie('items'))
        .map(([start, spread, children]) => ({
          type: 'list' as const,
          ordered: start !== null,
          start,
          spread,
          children,
        })),
    },
    { weight: 1, arbitrary: tie('blocks').map((children) => quote(...children)) },
    {
      weight: 1,
      arbitrary: tie('blocks').map((children) => tag('Note', { kind: 'luu-y' }, ...children)),
    },
  ),
}));

const definitions = fc.array(
  fc.tuple(label, blocks).map(([of, children]) => note(of, ...children)),
  { maxLength: 1 },
);

/** Any tree of the dialect's constructs; its text, marks and lists are as wild as can be. */
export const anyTree: fc.Arbitrary<Root> = fc
  .tuple(blocks, definitions)
  .map(([body, notes]) => root(...body, ...notes));
