import type { Nodes, Parents, Root } from 'mdast';

/**
 * Takes tags that stand alone on a line out of their paragraph, as MDX does
 * (https://mdxjs.com/docs/what-is-mdx/#interleaving).
 */
export function unravel(tree: Root): Root {
  unravelChildren(tree);
  return tree;
}

function unravelChildren(parent: Parents): void {
  const children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if ('children' in child) unravelChildren(child);
    return child.type === 'paragraph' && isOnlyTags(child.children)
      ? child.children.filter(isTag).map((tag) => ({ ...tag, type: 'mdxJsxFlowElement' }) as Nodes)
      : [child];
  });
  parent.children = children as typeof parent.children;
}

function isOnlyTags(children: readonly Nodes[]): boolean {
  return children.every(
    (each) => isTag(each) || (each.type === 'text' && /^[\t\r\n ]+$/u.test(each.value)),
  );
}

function isTag(node: Nodes): boolean {
  return node.type === 'mdxJsxTextElement';
}
