import type { List, ListItem, Nodes, RootContent } from 'mdast';
import { canTouch } from './can-touch.ts';
import type { FlowTidier } from './tidy-flow.ts';

const LAST_NUMBER = 999_999_999;

/** A list with what is in it; items that hold nothing go. */
export function tidyList(list: List, tidier: FlowTidier): RootContent[] {
  const children = list.children
    .map((item) => tidyItem(item, tidier))
    .filter((item) => item.children.length > 0);
  if (children.length === 0) return [];
  const start = list.ordered === true ? firstNumber(list, children.length) : null;
  const spread = list.spread === true && children.length > 1;
  return [{ type: 'list', ordered: start !== null, start, spread, children }];
}

function firstNumber({ start }: List, items: number): number {
  const wanted = Math.floor(Number.isFinite(start) ? (start ?? 1) : 1);
  return Math.min(Math.max(wanted, 0), LAST_NUMBER - items);
}

function tidyItem(node: Nodes, tidier: FlowTidier): ListItem {
  const item: Partial<ListItem> = node.type === 'listItem' ? node : { children: [node as never] };
  const children = tidier.tidyAll(item.children ?? []);
  const isBox = typeof item.checked === 'boolean' && children[0]?.type === 'paragraph';
  return {
    type: 'listItem',
    spread: isSpread(item.spread === true, children),
    checked: isBox ? (item.checked ?? null) : null,
    children: children as ListItem['children'],
  };
}

function isSpread(isWanted: boolean, children: readonly RootContent[]): boolean {
  const pairs = children.slice(1).map((right, index) => [children[index], right] as const);
  if (pairs.some(([left, right]) => left !== undefined && !canTouch(left, right))) return true;
  return isWanted && pairs.length > 0;
}
