import type { ListPlace } from '../blocks/blocks.ts';
import { isParagraph, type Piece } from './piece.ts';

/** Levels without gaps, and a first number only where a list really begins anew. */
export function readLevels(pieces: readonly Piece[]): Piece[] {
  /** The open lists from the outermost, with the number of their last item. */
  let open: { isOrdered: boolean; number: number }[] = [];
  return pieces.map((piece): Piece => {
    if (piece.kind === 'quote') return { ...piece, pieces: readLevels(piece.pieces) };
    const list = isParagraph(piece) ? piece.list : undefined;
    if (!isParagraph(piece) || list === undefined) {
      open = [];
      return piece;
    }
    const depth = Math.min(list.depth, list.isContinued === true ? open.length - 1 : open.length);
    if (depth < 0) return { ...piece, list: undefined };
    const place = { depth, isOrdered: list.isOrdered };
    if (list.isContinued === true) return { ...piece, list: { ...place, isContinued: true } };
    const { number, start } = numberOf(list, open[depth]);
    open = [...open.slice(0, depth), { isOrdered: list.isOrdered, number }];
    return { ...piece, list: start === undefined ? place : { ...place, start } };
  });
}

function numberOf(
  { isOrdered, start }: ListPlace,
  current: { isOrdered: boolean; number: number } | undefined,
): { number: number; start?: number } {
  if (!isOrdered) return { number: 0 };
  const next = current?.isOrdered === true ? current.number + 1 : undefined;
  if (next !== undefined && (start === undefined || start === next)) return { number: next };
  const number = start ?? 1;
  return next === undefined && number === 1 ? { number } : { number, start: number };
}
