import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';

interface WithAttributes {
  attributes: readonly (MdxJsxAttribute | MdxJsxExpressionAttribute)[];
}

/** The literal value of a prop; a prop that is not a string literal does not count. */
export function stringProp({ attributes }: WithAttributes, name: string): string | undefined {
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name)
      return typeof attribute.value === 'string' ? attribute.value : undefined;
  }
  return undefined;
}
