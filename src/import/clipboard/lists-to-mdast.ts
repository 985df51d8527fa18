import type { List, ListItem } from 'mdast';
import type { ListPlace, Paragraph } from '../blocks/blocks.ts';
import { inlinesToMdast } from './inlines-to-mdast.ts';
import { isParagraph, type Piece } from './piece.ts';

type Item = Paragraph & { list: ListPlace };

export function isItem(piece: Piece | undefined): piece is Item {
  return isParagraph(piece) && piece.list !== undefined;
}

/** Items that say how deep they stand, as lists inside each other. */
export function toLists(items: readonly Item[]): List[] {
  const lists: List[] = [];
  /** The open lists from the outermost. */
  let open: List[] = [];
  for (const { list: place, children } of items) {
    const paragraph = { type: 'paragraph' as const, children: inlinesToMdast(children) };
    const current = open[place.depth];
    const last = current?.children.at(-1);
    if (place.isContinued === true && last !== undefined) {
      last.children.push(paragraph);
      last.spread = true;
      open = open.slice(0, place.depth + 1);
      continue;
    }
    const isSame = current?.ordered === place.isOrdered && place.start === undefined;
    const list = isSame ? current : newList(place);
    if (!isSame) (parentOf(open, place.depth)?.children ?? lists).push(list);
    list.children.push({ type: 'listItem', spread: false, children: [paragraph] });
    open = [...open.slice(0, place.depth), list];
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
