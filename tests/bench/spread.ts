/** Several measurements of the same thing. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (place: number): number => sorted[place] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  };
}

/** `1.46 (1.42–1.51)` */
export function formatSpread(values: readonly number[], digits = 2): string {
  const { median, least, most } = spreadOf(values);
  const written = (value: number): string => value.toFixed(digits);
  if (written(least) === written(most)) return written(median);
  return `${written(median)} (${written(least)}–${written(most)})`;
}

export function median(values: readonly number[]): number {
  return spreadOf(values).median;
}

/** @param share 0 to 100 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100));
  return sorted[index] ?? Number.NaN;
}
