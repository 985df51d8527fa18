import { countPair } from './candidates.ts';
import type { IndexReader } from './index-reader.ts';
import type { Places } from './lookup.ts';
import { COHESION } from './phrases.ts';
import type { Plan } from './plan.ts';
import type { Change } from './put-right.ts';
import { similarWords } from './similar-words.ts';

/** How many words are tried in the place of one, the most frequent first. */
const TRIED = 12;

/**
 * Words that are in the index, and yet are slips: no page has them beside either of their
 * neighbours in the query, but pages have a word one key away beside both, and with one of them as
 * a phrase.
 */
export async function findSlips(
  reader: IndexReader,
  plan: Plan,
  places: Places,
): Promise<Change[]> {
  const suspects = [...plan.units.keys()].filter((index) => isAlone(plan, places, index));
  if (suspects.length === 0) return [];
  const slips = suspects.map(async (index) => {
    const [before, word, after] = plan.units
      .slice(index - 1, index + 2)
      .map(({ folded }) => folded);
    const words = await meantBetween(reader, [before ?? '', word ?? '', after ?? '']);
    return words === undefined ? [] : [{ index, words }];
  });
  return (await Promise.all(slips)).flat();
}

/** A number is no neighbour; at an end of the query one neighbour is too little to judge by. */
function isAlone({ units }: Plan, { units: found, pairs }: Places, index: number): boolean {
  const [before, unit, after] = [units[index - 1], units[index], units[index + 1]];
  if (before === undefined || unit === undefined || after === undefined) return false;
  const areWords = [before, after].every(({ folded }) => /^#?[a-z]+$/u.test(folded));
  const isPlain = !unit.isFiller && !unit.isQuoted && /^[a-z]{2,}$/u.test(unit.folded);
  const isSomewhere = (found[index]?.count ?? 0) > 0;
  const isBesideOne = [pairs[index], pairs[index + 1]].some((pair) => (pair?.count ?? 0) > 0);
  return areWords && isPlain && isSomewhere && !isBesideOne;
}

async function meantBetween(
  reader: IndexReader,
  [before, typed, after]: readonly [string, string, string],
): Promise<string | undefined> {
  const frequency = (word: string): number => reader.words.get(word) ?? Infinity;
  const isPhrase = (count: number, ...words: string[]): boolean =>
    count >= COHESION * Math.min(...words.map(frequency));
  const tried = [...similarWords(typed)]
    .filter((word) => reader.words.has(word))
    .sort((a, b) => frequency(b) - frequency(a))
    .slice(0, TRIED);
  const weighed = tried.map(async (word) => {
    // Pairs stand with their first word: what is before was fetched for the query itself.
    const left = await countPair(reader, `${before} ${word}`);
    const right = left > 0 ? await countPair(reader, `${word} ${after}`) : 0;
    const holds = isPhrase(left, before, word) || isPhrase(right, word, after);
    return { word, score: holds ? left * right : 0 };
  });
  const [best] = (await Promise.all(weighed)).sort((a, b) => b.score - a.score);
  return best !== undefined && best.score > 0 ? best.word : undefined;
}
