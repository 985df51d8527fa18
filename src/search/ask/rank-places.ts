import type { Places } from './lookup.ts';
import type { Occurrences } from './occurrences.ts';
import type { Plan } from './plan.ts';

export interface RankedDocument {
  document: number;
  score: number;
  /** Has all units with just the marks of the query. */
  isExact: boolean;
}

type Marks = 'loose' | 'exact';

/** Measured on the relevance set and on made-up archives of other words. */
const TOGETHER_GAIN = 8;
const PAIR_SHARE = 0.5;

/**
 * Documents with all units: first those with the very marks, then those in which the words that
 * are rare as neighbours stand together; of equals the newest.
 */
export function rankPlaces(plan: Plan, places: Places, documents: number): RankedDocument[] {
  const rarities: Rarities = {
    units: places.units.map((unit) => rarityOf(unit, documents)),
    pairs: places.pairs.map((pair) => rarityOf(pair, documents)),
  };
  const ranked: RankedDocument[] = [];
  for (let document = 0; document < documents; document += 1) {
    const isExact = plan.hasMarks && hasAll(plan, places, 'exact', document);
    if (!isExact && !hasAll(plan, places, 'loose', document)) continue;
    const score = scoreOf(places, rarities, isExact ? 'exact' : 'loose', document);
    ranked.push({ document, score, isExact });
  }
  return ranked.sort(
    (a, b) => Number(b.isExact) - Number(a.isExact) || b.score - a.score || b.document - a.document,
  );
}

function hasAll(plan: Plan, { units, pairs }: Places, marks: Marks, document: number): boolean {
  return plan.units.every(
    ({ isTied }, i) =>
      (units[i]?.[marks][document] ?? 0) > 0 && (!isTied || (pairs[i]?.[marks][document] ?? 0) > 0),
  );
}

interface Rarities {
  units: readonly number[];
  pairs: readonly number[];
}

function scoreOf(
  { units, pairs }: Places,
  rarities: Rarities,
  marks: Marks,
  document: number,
): number {
  const weigh = (all: readonly Occurrences[], rarity: readonly number[]): number =>
    all.reduce((sum, each, i) => sum + (rarity[i] ?? 0) * (each[marks][document] ?? 0), 0);
  const words = weigh(units, rarities.units) + PAIR_SHARE * weigh(pairs, rarities.pairs);
  const together = pairs.reduce(
    (sum, pair, i) => sum + ((pair[marks][document] ?? 0) > 0 ? (rarities.pairs[i] ?? 0) : 0),
    0,
  );
  const possible = rarities.pairs.reduce((sum, rarity) => sum + rarity, 0);
  const share = possible === 0 ? 0 : together / possible;
  return words * (1 + TOGETHER_GAIN * share ** 2);
}

/** Inverse document frequency as in BM25; of what is nowhere 0: "nữ tổng" is a seam, not a miss. */
function rarityOf({ count }: Occurrences, documents: number): number {
  return count === 0 ? 0 : Math.log(1 + (documents - count + 0.5) / (count + 0.5));
}
