import type { Phrase, Phrases, Weighed } from './phrases.ts';

/** Whether other marks count, too. */
export type Marks = 'loose' | 'exact';

/** Measured on the relevance set and on made-up archives of other words. */
const TOGETHER_GAIN = 8;
const PAIR_SHARE = 0.5;
const SEAM_SHARE = 0.5;

/**
 * How well a document answers: each phrase of the query weighs as much as it is rare, however many
 * words it has; a document gains by the phrases in which the words stand together.
 */
export function scoreDocument(
  { phrases, seams }: Omit<Phrases, 'required'>,
  marks: Marks,
  document: number,
): number {
  const weightOf = ({ occurrences }: Weighed): number => occurrences[marks][document] ?? 0;
  const words = sumOf(phrases, (phrase) => phrase.rarity * meanWeight(phrase, weightOf));
  const across = sumOf(seams, (seam) => seam.rarity * weightOf(seam));
  const share = shareTogether({ phrases, seams }, weightOf);
  return (words + PAIR_SHARE * across) * (1 + TOGETHER_GAIN * share ** 2);
}

type WeightOf = (part: Weighed) => number;

function meanWeight({ units, pairs }: Phrase, weightOf: WeightOf): number {
  const part = (each: Weighed): number => each.rarity * weightOf(each);
  const sum = sumOf(units, part) + PAIR_SHARE * sumOf(pairs, part);
  const most = sumOf(units, rarityOf) + PAIR_SHARE * sumOf(pairs, rarityOf);
  return most === 0 ? 0 : sum / most;
}

/**
 * How much of the query stands together in the document, 0 to 1. Of words that are rare neighbours
 * nobody knows whether they are a name or the seam of two phrases: beside phrases they say less.
 */
function shareTogether({ phrases, seams }: Omit<Phrases, 'required'>, weightOf: WeightOf): number {
  const rarest = Math.max(0, ...phrases.map(({ pairRarity }) => pairRarity));
  const seamRarity = (seam: Weighed): number =>
    rarest === 0 ? seam.rarity : Math.min(seam.rarity, SEAM_SHARE * rarest);
  const possible = sumOf(phrases, ({ pairRarity }) => pairRarity) + sumOf(seams, seamRarity);
  const found =
    sumOf(phrases, (phrase) => phrase.pairRarity * shareOfPairs(phrase, weightOf)) +
    sumOf(seams, (seam) => (weightOf(seam) > 0 ? seamRarity(seam) : 0));
  return possible === 0 ? 0 : found / possible;
}

function shareOfPairs({ pairs }: Phrase, weightOf: WeightOf): number {
  const all = sumOf(pairs, rarityOf);
  return all === 0 ? 0 : sumOf(pairs, (pair) => (weightOf(pair) > 0 ? pair.rarity : 0)) / all;
}

function rarityOf({ rarity }: Weighed): number {
  return rarity;
}

function sumOf<T>(parts: readonly T[], amount: (part: T) => number): number {
  return parts.reduce((sum, part) => sum + amount(part), 0);
}
