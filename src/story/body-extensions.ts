import { gfmFromMarkdown } from 'mdast-util-gfm';
import type { Options } from 'mdast-util-from-markdown';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { gfm } from 'micromark-extension-gfm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';

/**
 * The parser of remark-mdx and remark-gfm without its JavaScript half. Stories hold no JavaScript:
 * expressions are found by their braces and refused, so acorn, a third of the parser's weight, is
 * not needed. Lines that MDX would read as import or export are found by `checkMarkup`.
 */
export const BODY_EXTENSIONS: Options = {
  extensions: [gfm(), mdxMd(), mdxExpression(), mdxJsx()],
  mdastExtensions: [gfmFromMarkdown(), mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()],
};
