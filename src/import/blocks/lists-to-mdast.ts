import type { List, ListItem } from 'mdast';
import type { ListPlace, Paragraph } from './blocks.ts';
import { inlinesToMdast } from './inlines-to-mdast.ts';

type Item = Paragraph & { list: ListPlace };

export function isItem(block: { kind: string } | undefined): block is Item {
  return block?.kind === 'paragraph' && 'list' in block && block.list !== undefined;
}

/** Items that say how deep they stand, as lists inside each other. */
export function toLists(items: readonly Item[]): List[] {
  const lists: List[] = [];
  /** The open lists from the outermost. */
  let open: List[] = [];
  for (const { list: place, children } of items) {
    const paragraph = { type: 'paragraph' as const, children: inlinesToMdast(children) };
    // No list can be skipped on the way in.
    const depth = Math.min(place.depth, open.length);
    const current = open[depth];
    const last = current?.children.at(-1);
    if (place.isContinued === true && last !== undefined) {
      last.children.push(paragraph);
      last.spread = true;
      open = open.slice(0, depth + 1);
      continue;
    }
    const isSame = current?.ordered === place.isOrdered && place.start === undefined;
    const list = isSame ? current : newList(place);
    if (!isSame) (parentOf(open, depth)?.children ?? lists).push(list);
    list.children.push({ type: 'listItem', spread: false, children: [paragraph] });
    open = [...open.slice(0, depth), list];
  }
  return lists;
}

function newList({ isOrdered, start }: ListPlace): List {
  return {
    type: 'list',
    ordered: isOrdered,
    start: isOrdered ? (start ?? 1) : null,
    spread: false,
    children: [],
  };
}

function parentOf(open: readonly List[], depth: number): ListItem | undefined {
  return open[depth - 1]?.children.at(-1);
}
