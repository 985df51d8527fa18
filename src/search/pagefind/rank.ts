import type { EngineResult } from './engine.ts';

/** How much a page gains whose words stand together as in the query. */
const RUN_GAIN = 8;

export interface Ranked {
  result: EngineResult;
  /** Has the words with just the marks of the query. */
  isExact: boolean;
  score: number;
}

/**
 * Pagefind does not look at distance: "hoi nghi" also finds "Hội Nông nghiệp … nghiêm túc". Pages
 * with the right marks come first, then those in which the longest part of the query stands in one
 * piece.
 *
 * @param exact the results of the same query with marks compared; empty for one without marks
 */
export function rankResults(
  loose: readonly EngineResult[],
  exact: readonly EngineResult[],
  queryLength: number,
): Ranked[] {
  const exactById = new Map(exact.map((result) => [result.id, result]));
  return loose
    .map((result) => {
      const twin = exactById.get(result.id);
      const best = twin ?? result;
      const score = best.score * runFactor(best.words, queryLength);
      return { result: best, isExact: twin !== undefined, score };
    })
    .sort((a, b) => Number(b.isExact) - Number(a.isExact) || b.score - a.score);
}

function runFactor(positions: readonly number[], queryLength: number): number {
  if (queryLength < 2) return 1;
  const run = Math.min(longestRun(positions), queryLength);
  return 1 + (RUN_GAIN * Math.max(run - 1, 0)) / (queryLength - 1);
}

/** Length of the longest run of neighbours in sorted positions: 3, 7, 8, 8, 9 → 3. */
export function longestRun(positions: readonly number[]): number {
  let longest = 0;
  let current = 0;
  let previous: number | undefined;
  for (const position of positions) {
    if (position === previous) continue;
    current = previous !== undefined && position === previous + 1 ? current + 1 : 1;
    longest = Math.max(longest, current);
    previous = position;
  }
  return longest;
}
