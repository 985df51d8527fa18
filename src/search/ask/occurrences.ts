import { MOST_WEIGHT, type Entry } from '../store/entries.ts';

/** How much something matters in each document, 0 to 1: whatever its marks, and with the very marks. */
export interface Occurrences {
  loose: Float32Array;
  exact: Float32Array;
  /** In how many documents it is. */
  count: number;
  /** In how many of them with the very marks. */
  exactCount: number;
}

export function noOccurrences(documents: number): Occurrences {
  return {
    loose: new Float32Array(documents),
    exact: new Float32Array(documents),
    count: 0,
    exactCount: 0,
  };
}

/**
 * Adds the documents of some entries.
 *
 * @param isExact whether an entry has the marks that were asked for
 * @param factor below 1 for words that only begin with what was asked for
 */
export function addEntries(
  occurrences: Occurrences,
  entries: readonly Entry[],
  isExact: (entry: Entry) => boolean,
  factor = 1,
): void {
  const { loose, exact } = occurrences;
  for (const entry of entries) {
    const alsoExact = isExact(entry);
    entry.documents.forEach((document, index) => {
      const weight = (factor * (entry.weights[index] ?? 0)) / MOST_WEIGHT;
      if (loose[document] === 0) occurrences.count += 1;
      loose[document] = Math.max(loose[document] ?? 0, weight);
      if (!alsoExact) return;
      if (exact[document] === 0) occurrences.exactCount += 1;
      exact[document] = Math.max(exact[document] ?? 0, weight);
    });
  }
}
