/** One line of a comparison; a side is undefined where the other stands alone. */
export interface AlignedPair<T> {
  mine: T | undefined;
  theirs: T | undefined;
}

/** Texts longer than this are compared as wholes: the table grows with the product of both. */
const LARGEST_TABLE = 4_000_000;

/**
 * Puts two sequences side by side by their longest common subsequence. Where they differ, what
 * stands in the same place of both shares a line.
 */
export function align<T>(mine: readonly T[], theirs: readonly T[]): AlignedPair<T>[] {
  const start = commonStart(mine, theirs);
  const end = commonEnd(mine.slice(start), theirs.slice(start));
  const ownMiddle = mine.slice(start, mine.length - end);
  const otherMiddle = theirs.slice(start, theirs.length - end);
  return [
    ...mine.slice(0, start).map(same),
    ...alignMiddle(ownMiddle, otherMiddle),
    ...mine.slice(mine.length - end).map(same),
  ];
}

const same = <T>(item: T): AlignedPair<T> => ({ mine: item, theirs: item });

function commonStart<T>(mine: readonly T[], theirs: readonly T[]): number {
  const difference = mine.findIndex((item, index) => item !== theirs[index]);
  return difference === -1 ? Math.min(mine.length, theirs.length) : difference;
}

function commonEnd<T>(mine: readonly T[], theirs: readonly T[]): number {
  return Math.min(commonStart(mine.toReversed(), theirs.toReversed()), mine.length, theirs.length);
}

function alignMiddle<T>(mine: readonly T[], theirs: readonly T[]): AlignedPair<T>[] {
  if (mine.length * theirs.length > LARGEST_TABLE) return sideBySide(mine, theirs);
  const lengths = commonLengths(mine, theirs);
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  const pairs: AlignedPair<T>[] = [];
  let [row, column, ownStart, otherStart] = [0, 0, 0, 0];
  const flush = (): void => {
    pairs.push(...sideBySide(mine.slice(ownStart, row), theirs.slice(otherStart, column)));
  };
  while (row < mine.length && column < theirs.length) {
    if (mine[row] === theirs[column]) {
      flush();
      pairs.push({ mine: mine[row], theirs: theirs[column] });
      [row, column] = [row + 1, column + 1];
      [ownStart, otherStart] = [row, column];
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  [row, column] = [mine.length, theirs.length];
  flush();
  return pairs;
}

function sideBySide<T>(mine: readonly T[], theirs: readonly T[]): AlignedPair<T>[] {
  const length = Math.max(mine.length, theirs.length);
  return Array.from({ length }, (_, index) => ({ mine: mine[index], theirs: theirs[index] }));
}

/** Length of the longest common subsequence from each place on. */
function commonLengths<T>(mine: readonly T[], theirs: readonly T[]): Uint16Array[] {
  const table = Array.from({ length: mine.length + 1 }, () => new Uint16Array(theirs.length + 1));
  for (let row = mine.length - 1; row >= 0; row -= 1) {
    const [here, below] = [table[row], table[row + 1]];
    if (here === undefined || below === undefined) continue;
    for (let column = theirs.length - 1; column >= 0; column -= 1) {
      here[column] =
        mine[row] === theirs[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  return table;
}
