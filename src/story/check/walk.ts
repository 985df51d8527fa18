import type { Nodes, Root } from 'mdast';

/** Calls `visit` for every node in the order of the text, parents first. */
export function walk(tree: Root, visit: (node: Nodes) => void): void {
  const step = (node: Nodes): void => {
    visit(node);
    if ('children' in node) node.children.forEach(step);
  };
  step(tree);
}
