import type { Nodes, Parents, Root } from 'mdast';

/** Calls `visit` for every node, parents first, with its ancestors from the root. */
export function walk(
  tree: Root,
  visit: (node: Nodes, ancestors: readonly Parents[]) => void,
): void {
  const step = (node: Nodes, ancestors: readonly Parents[]): void => {
    visit(node, ancestors);
    if (!('children' in node)) return;
    const inner = [...ancestors, node];
    for (const child of node.children) step(child, inner);
  };
  step(tree, []);
}
