import fc from 'fast-check';
import type { Root } from 'mdast';
import { words } from './arbitrary-tree.ts';

const PARENTS = [
  'root',
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
  'footnoteDefinition',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'unknownParent',
];
const LEAVES = [
  'text',
  'inlineCode',
  'code',
  'html',
  'break',
  'thematicBreak',
  'image',
  'imageReference',
  'definition',
  'footnoteReference',
  'mdxTextExpression',
  'mdxFlowExpression',
  'mdxjsEsm',
  'yaml',
  'unknownLeaf',
];
const name = fc.constantFrom(
  'Photo',
  'Gallery',
  'Note',
  'Video',
  'Figures',
  'br',
  'div',
  'Script',
  null,
);
const attribute = fc.oneof(
  fc.record({
    type: fc.constant('mdxJsxAttribute'),
    name: fc.constantFrom('src', 'only', 'kind', 'title', 'onclick', '__proto__'),
    value: fc.oneof(
      words,
      fc.constantFrom('a.jpg', 'luu-y', 'https://vidu.gov.vn/v', null, 'a"b.jpg', 'a\nb.jpg'),
      fc.record({ type: fc.constant('mdxJsxAttributeValueExpression'), value: words }),
    ),
  }),
  fc.record({ type: fc.constant('mdxJsxExpressionAttribute'), value: words }),
);
const fields = fc.record({
  value: words,
  url: fc.oneof(words, fc.constantFrom('javascript:alert(1)', 'data:,x', '//a.vn', 'a\nb', '/x')),
  title: fc.oneof(words, fc.constant(null)),
  alt: fc.oneof(words, fc.constant(null)),
  identifier: fc.oneof(words, fc.constantFrom('1', 'x')),
  label: fc.oneof(words, fc.constantFrom('1', 'x', null)),
  depth: fc.integer({ min: -1, max: 9 }),
  ordered: fc.constantFrom(true, false, null),
  start: fc.constantFrom(null, -5, 0, 1.5, 7, 999_999_999, Number.NaN, Number.POSITIVE_INFINITY),
  spread: fc.constantFrom(true, false, null),
  checked: fc.constantFrom(true, false, null),
  align: fc.array(fc.constantFrom(null, 'left', 'none', 'right'), { maxLength: 3 }),
  lang: fc.constantFrom(null, 'js', '`'),
  meta: fc.constantFrom(null, 'x'),
  name,
  attributes: fc.array(attribute, { maxLength: 3 }),
});

const { children } = fc.letrec<{ children: object[]; node: object }>((tie) => ({
  children: fc.array(tie('node'), { maxLength: 3 }),
  node: fc.oneof(
    { depthSize: 'small', maxDepth: 6, withCrossShrink: true },
    fc.tuple(fc.constantFrom(...LEAVES), fields).map(([type, all]) => ({ ...all, type })),
    fc
      .tuple(fc.constantFrom(...PARENTS), fields, tie('children'))
      .map(([type, all, children]) => ({ ...all, type, value: undefined, children })),
  ),
}));

/** Nodes of any kind in any order, as no parser gives them. */
export const anyGarbage: fc.Arbitrary<Root> = children.map(
  (all) => ({ type: 'root', children: all }) as unknown as Root,
);
