import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import { toSlug } from '../../text/slug.ts';
import { isSafeAddress } from '../safe-address.ts';
import { element, text } from './hast.ts';

export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** Gives headings their ids, in order; one maker per body. */
export function createHeadingIds(): (words: string) => string {
  const slugger = new GithubSlugger();
  return (words) => slugger.slug(`muc-${toSlug(words)}`.replace(/-$/u, ''));
}

export const TASK_BOXES = { done: '☑', open: '☐' } as const;

/** Makes the tables, headings, task boxes and links of plain Markdown accessible and linkable. */
export function finishBody(tree: Root): Heading[] {
  const headings: Heading[] = [];
  const idOf = createHeadingIds();
  const finish = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    const depth = /^h([2-4])$/u.exec(node.tagName)?.[1];
    if (depth !== undefined && node.properties['id'] === undefined) {
      const words = textOf(node);
      const id = idOf(words);
      node.properties['id'] = id;
      headings.push({ depth: Number(depth), id, text: words.replaceAll(/\s+/g, ' ').trim() });
    }
    node.children = node.children.map(finish);
    return finishElement(node);
  };
  tree.children = (tree.children as ElementContent[]).map(finish);
  return headings;
}

/** A wide table scrolls by itself, also with the keyboard; no landmark, a body may have many. */
export function tableRegion(rows: readonly ElementContent[]): Element {
  return element(
    'div',
    { className: ['table-scroll'], role: 'group', ariaLabel: 'Bảng', tabIndex: 0 },
    element('table', {}, ...rows),
  );
}

/** A cell of a table in the body; the `align` attribute of GFM is obsolete in HTML. */
export function bodyCell(
  tagName: 'th' | 'td',
  align: unknown,
  content: readonly ElementContent[],
): Element {
  const properties = {
    ...(tagName === 'th' ? { scope: 'col' } : {}),
    ...(typeof align === 'string' ? { className: [`align-${align}`] } : {}),
  };
  return element(tagName, properties, ...content);
}

function finishElement(node: Element): ElementContent {
  switch (node.tagName) {
    case 'table':
      return node.properties['className'] === undefined ? tableRegion(node.children) : node;
    case 'th':
    case 'td':
      return node.properties['scope'] === undefined
        ? bodyCell(node.tagName, node.properties['align'], node.children)
        : node;
    case 'input':
      return text(node.properties['checked'] === true ? TASK_BOXES.done : TASK_BOXES.open);
    case 'a':
      if (!isSafeLink(node.properties['href'])) delete node.properties['href'];
      return node;
    default:
      return node;
  }
}

function isSafeLink(href: unknown): boolean {
  return typeof href === 'string' && isSafeAddress(href);
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
