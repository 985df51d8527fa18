/**
 * An item of an ordered list with those just before and after it. A page that names no more of a list
 * that grows at its end stays as it is when the list grows.
 */
export function besideOf<T>(items: readonly T[], isHere: (item: T) => boolean): T[] {
  const here = items.findIndex(isHere);
  return here === -1 ? [] : items.slice(Math.max(0, here - 1), here + 2);
}
