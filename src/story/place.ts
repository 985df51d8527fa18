export interface Place {
  line: number;
  column: number;
}

/** Turns offsets of a text into lines and columns, both counted from 1. */
export function createLocator(text: string): (offset: number) => Place {
  const starts = [
    0,
    ...[...text.matchAll(/\r\n|\r|\n/gu)].map(({ index, 0: end }) => index + end.length),
  ];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
