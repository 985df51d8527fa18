import fc from 'fast-check';
import { tidyInlines } from '../../../../src/import/blocks/tidy-inlines.ts';
import type {
  Block,
  Inline,
  Paragraph,
  ImportedDocument,
} from '../../../../src/import/blocks/blocks.ts';

/** What Markdown, MDX and HTML would read as something else, and ordinary words. */
const PIECES =
  '*|**|_|__|`|```|~|~~|<|>|</p>|<Photo|/>|{|}|{/*|*/}|[|]|(|)|![|](|[^1]|[^1]:|#|##|-|+|=|---|===|1.|1)|>|||:--|\\|&|&amp;|&#123;|https://vidu.gov.vn|http://a.vn/b_c*d|www.vidu.vn|a@vidu.vn|import |export |import|const a|$|!|"|“Đậm”|,|.|:|;|…|đồng chí|Nguyễn Văn A|ngày 26/7/2021|Ảnh: X. Phương|KH&CN|60-NQ/ĐU|Hội|nghị|5~10|\u00a0| |  |\t|x|ten_tep|<!--|-->|]]>|é|\u0301|\ud800|\u200b|😀'.split(
    '|',
  );
const text = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 4 })),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));
const address = fc.constantFrom(
  'https://vidu.gov.vn/tin?a=1&amp;b=(2)',
  'https://vidu.gov.vn/a b*c_d{e}',
  'mailto:a@vidu.vn',
  'javascript:alert(1)',
  'data:text/html,x',
  'tep/ben/canh.docx',
  '//vidu.vn',
  '#_Toc1',
  '',
);
const run = fc.record({
  kind: fc.constant('text' as const),
  text,
  isBold: fc.boolean(),
  isItalic: fc.boolean(),
  isStruck: fc.boolean(),
  href: fc.option(address, { nil: undefined, freq: 6 }),
});

function inlines(images: number): fc.Arbitrary<Inline[]> {
  const rare: fc.Arbitrary<Inline>[] = [
    fc.constant({ kind: 'break' as const }),
    fc.nat({ max: 2 }).map((note) => ({ kind: 'note' as const, note })),
    fc.nat({ max: 3 }).map((image) => ({ kind: 'image' as const, image })),
  ];
  const kinds = fc.oneof({ weight: 6, arbitrary: run }, ...rare.slice(0, images > 0 ? 3 : 2));
  return fc.array(kinds, { maxLength: 5 }).map(tidyInlines);
}

const paragraph = (images: number): fc.Arbitrary<Paragraph> =>
  fc.record({
    kind: fc.constant('paragraph' as const),
    role: fc.constantFrom('text', 'text', 'text', 'title', 'caption', 'quote', 'subtitle'),
    heading: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined, freq: 6 }),
    list: fc.option(fc.record({ depth: fc.nat({ max: 5 }), isOrdered: fc.boolean() }), {
      nil: undefined,
      freq: 3,
    }),
    align: fc.constantFrom('start', 'start', 'center', 'end'),
    children: inlines(images),
  });

const table: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) => {
    const cell = fc.array(paragraph(0), { maxLength: 2 });
    const row = fc.array(cell, { minLength: columns, maxLength: columns });
    return fc
      .array(row, { minLength: rows, maxLength: rows })
      .map((all) => ({ kind: 'table' as const, rows: all }));
  });

export const anyBlocks = (images: number): fc.Arbitrary<Block[]> =>
  fc.array(fc.oneof({ weight: 6, arbitrary: paragraph(images) }, table), { maxLength: 7 });

const JPEG = [0xff, 0xd8, 0xff];

/** Any document, with three photos of which two are the same, and one image that is no photo. */
export const anyWord: fc.Arbitrary<ImportedDocument> = fc.record({
  blocks: anyBlocks(1),
  notes: fc.array(inlines(0), { minLength: 3, maxLength: 3 }),
  images: fc.constant([
    { bytes: Uint8Array.from([...JPEG, 1]) },
    { bytes: Uint8Array.from([...JPEG, 2]), alt: 'Toàn cảnh hội trường' },
    { bytes: Uint8Array.from([...JPEG, 1]) },
    { bytes: Uint8Array.from([1, 0, 9, 0]) },
  ]),
  lost: fc.constant([]),
});
