import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Handle } from 'mdast-util-to-markdown';

/** A component of the dialect; what a note holds stands on lines of its own. */
export const writeTag: Handle = (node: MdxJsxFlowElement, _, state, info) => {
  const name = node.name ?? '';
  if (name === 'br') return '<br/>';
  const props = node.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? ` ${attribute.name}="${escapeProp(attribute.value)}"`
      : '',
  );
  if (node.children.length === 0) return `<${name}${props.join('')} />`;
  const exit = state.enter('mdxJsxFlowElement');
  const content = state.containerFlow(node, info);
  exit();
  return `<${name}${props.join('')}>\n\n${content}\n\n</${name}>`;
};

function escapeProp(value: string): string {
  return value.replaceAll(/&(?=#?[a-z0-9]+;)/giu, '&amp;').replaceAll('"', '&quot;');
}
