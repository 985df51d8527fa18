import type { Places } from './lookup.ts';
import type { Occurrences } from './occurrences.ts';
import type { Plan } from './plan.ts';

/** A unit or a pair of the query, with how rare it is. */
export interface Weighed {
  occurrences: Occurrences;
  /** Inverse document frequency as in BM25; of what is nowhere 0. */
  rarity: number;
}

/** Units that pages use to write one after the other, such as "đổi mới sáng tạo" or "Hà Nam". */
export interface Phrase {
  units: readonly Weighed[];
  /** Each unit with the one before it in the phrase. */
  pairs: readonly Weighed[];
  /** That of its rarest part: six words say no more than the phrase that they are. */
  rarity: number;
  /** That of its rarest pair; of a single word 0. */
  pairRarity: number;
}

/** What a query consists of. */
export interface Phrases {
  phrases: readonly Phrase[];
  /** Neighbours in the query that belong to different phrases, yet stand together in some page. */
  seams: readonly Weighed[];
  /** Places of the units that a page must have: all but fillers that belong to no phrase. */
  required: readonly number[];
}

/** Share of the pages of its rarer word that a pair needs to be taken for a part of a phrase. */
export const COHESION = 0.05;
/** Share of the pages of the pairs on both sides: "và Công nghệ | Bến Tre" are two phrases. */
const WEAKEST = 0.25;

export function readPhrases(plan: Plan, places: Places, documents: number): Phrases {
  const { units, pairs } = places;
  const countOf = (each?: Occurrences): number =>
    (plan.hasMarks && each?.exactCount) || (each?.count ?? 0);
  const runs = cutRuns(places, countOf);
  const isFiller = (index: number): boolean => plan.units[index]?.isFiller === true;
  const needed = runs.some((run) => !run.every(isFiller))
    ? runs.filter((run) => !run.every(isFiller))
    : runs;
  const members = new Set(needed.flat());
  // Without marks a filler in a phrase may be another word: "mot cua" is "một cửa".
  const required = [...members].filter((index) => !plan.hasMarks || !isFiller(index));
  const weighAt = (all: readonly Occurrences[], indexes: readonly number[]): Weighed[] =>
    indexes
      .flatMap((index) => all[index] ?? [])
      .map((each) => weigh(each, countOf(each), documents));
  const beginnings = needed.flatMap(([first = 0]) => (members.has(first - 1) ? [first] : []));
  return {
    phrases: needed.map((run) =>
      withRarity({ units: weighAt(units, run), pairs: weighAt(pairs, run.slice(1)) }),
    ),
    seams: weighAt(pairs, beginnings).filter(({ rarity }) => rarity > 0),
    required: required.length > 0 ? required : [...members],
  };
}

/** The places of the units, cut where two neighbours make no phrase. */
function cutRuns({ units, pairs }: Places, countOf: (each?: Occurrences) => number): number[][] {
  const runs: number[][] = [];
  for (const index of units.keys()) {
    const rarer = Math.min(countOf(units[index - 1]), countOf(units[index]));
    const around = Math.min(countOf(pairs[index - 1]), countOf(pairs[index + 1]));
    const least = Math.max(COHESION * rarer, WEAKEST * around);
    const together = countOf(pairs[index]);
    if (together > 0 && together >= least) runs.at(-1)?.push(index);
    else runs.push([index]);
  }
  return runs;
}

function withRarity({ units, pairs }: Pick<Phrase, 'units' | 'pairs'>): Phrase {
  const pairRarity = highest(pairs);
  return { units, pairs, pairRarity, rarity: Math.max(highest(units), pairRarity) };
}

function highest(parts: readonly Weighed[]): number {
  return Math.max(0, ...parts.map(({ rarity }) => rarity));
}

function weigh(occurrences: Occurrences, count: number, documents: number): Weighed {
  const rarity = count === 0 ? 0 : Math.log(1 + (documents - count + 0.5) / (count + 0.5));
  return { occurrences, rarity };
}
