import type { HtmlElement, HtmlNode } from './html-tree.ts';

export function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string' && 'name' in node;
}

export function childElements({ children }: HtmlElement): HtmlElement[] {
  return children.filter(isElement);
}

/** All elements below one, in the order of the text; those of a name only when it is given. */
export function elementsIn(root: HtmlElement, name?: string): HtmlElement[] {
  const found: HtmlElement[] = [];
  const step = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      if (name === undefined || child.name === name) found.push(child);
      step(child);
    }
  };
  step(root);
  return found;
}

/** Whether an element of one of these names stands below; stops at the first. */
export function hasInside(root: HtmlElement, names: readonly string[]): boolean {
  return root.children.some(
    (child) => isElement(child) && (names.includes(child.name) || hasInside(child, names)),
  );
}

/** The text of an element as it stands in the markup. */
export function textIn(node: HtmlNode): string {
  if (typeof node === 'string') return node;
  return isElement(node) ? node.children.map(textIn).join('') : '';
}
