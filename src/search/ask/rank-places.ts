import { MOST_WEIGHT, TITLE_WEIGHT } from '../store/entries.ts';
import type { Places } from './lookup.ts';
import type { Occurrences } from './occurrences.ts';
import type { Plan } from './plan.ts';

export interface RankedDocument {
  document: number;
  score: number;
  /** Has all units with just the marks of the query. */
  isExact: boolean;
}

/** How much a page gains whose words stand together as in the query. */
const RUN_GAIN = Number(process.env.RG??8);
const PAIR_GAIN = Number(process.env.PG??0.5);
const TITLE_GAIN = Number(process.env.TG??1);

/** Documents with all units, the best first: the very marks, then words that stand together. */
export function rankPlaces(plan: Plan, places: Places, documents: number): RankedDocument[] {
  const rarity = (all: readonly Occurrences[]) => all.map(({ count }) => rarityOf(count, documents));
  const unitRarity = rarity(places.units);
  const pairRarity = rarity(places.pairs);
  const ranked: RankedDocument[] = [];
  for (let document = 0; document < documents; document += 1) {
    const isExact = plan.hasMarks && hasAll(plan, places, 'exact', document);
    if (!isExact && !hasAll(plan, places, 'loose', document)) continue;
    const marks = isExact ? 'exact' : 'loose';
    const sum = (all: readonly Occurrences[], rarities: readonly number[]) =>
      all.reduce((total, each, i) => total + (rarities[i] ?? 0) * (each[marks][document] ?? 0), 0);
    const score =
      (sum(places.units, unitRarity) + PAIR_GAIN * sum(places.pairs, pairRarity)) *
      runFactor(places.pairs, marks, document) *
      titleFactor(places.units, unitRarity, marks, document);
    ranked.push({ document, score, isExact });
  }
  return ranked.sort(
    (a, b) =>
      Number(b.isExact) - Number(a.isExact) || b.score - a.score || b.document - a.document,
  );
}

type Marks = 'loose' | 'exact';

function hasAll(plan: Plan, { units, pairs }: Places, marks: Marks, document: number): boolean {
  return plan.units.every(
    ({ isTied }, i) =>
      (units[i]?.[marks][document] ?? 0) > 0 && (!isTied || (pairs[i]?.[marks][document] ?? 0) > 0),
  );
}

function runFactor(pairs: readonly Occurrences[], marks: Marks, document: number): number {
  if (pairs.length < 2) return 1;
  let run = 1;
  let longest = 1;
  for (const pair of pairs.slice(1)) {
    run = (pair[marks][document] ?? 0) > 0 ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return 1 + (RUN_GAIN * (longest - 1)) / (pairs.length - 1);
}

/** Half a query in a title says little. */
function titleFactor(
  units: readonly Occurrences[],
  rarities: readonly number[],
  marks: Marks,
  document: number,
): number {
  const least = TITLE_WEIGHT / MOST_WEIGHT;
  let inTitle = 0;
  let all = 0;
  units.forEach((unit, i) => {
    const rarity = rarities[i] ?? 0;
    all += rarity;
    if ((unit[marks][document] ?? 0) >= least) inTitle += rarity;
  });
  return 1 + TITLE_GAIN * (inTitle / all) ** 2;
}

function rarityOf(count: number, documents: number): number {
  return Math.log(1 + (documents - count + 0.5) / (count + 0.5));
}
