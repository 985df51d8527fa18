import type { IndexReader } from './index-reader.ts';
import type { Places } from './lookup.ts';
import { COHESION } from './phrases.ts';
import type { Plan, Unit } from './plan.ts';
import type { Change } from './put-right.ts';
import { similarWords } from './similar-words.ts';

/** How many words are tried in the place of one, the most frequent first. */
const TRIED = 12;

/**
 * Words that are in the index, and yet are slips: no page has them beside their neighbours in the
 * query, but pages have a word one key away beside them, and with one of them as a phrase.
 */
export async function findSlips(
  reader: IndexReader,
  plan: Plan,
  places: Places,
): Promise<Change[]> {
  const suspects = [...plan.units.keys()].filter((index) => isAlone(plan, places, index));
  if (suspects.length === 0) return [];
  const known = await reader.words();
  const slips = suspects.map(async (index) => {
    const unit = plan.units[index];
    if (unit === undefined) return [];
    const words = await meantBeside(reader, known, unit, neighboursOf(plan, index));
    return words === undefined ? [] : [{ index, words }];
  });
  return (await Promise.all(slips)).flat();
}

interface Neighbours {
  before: Unit | undefined;
  after: Unit | undefined;
}

/** The words around one; a number is none. */
function neighboursOf({ units }: Plan, index: number): Neighbours {
  const [before, after] = [units[index - 1], units[index + 1]].map((unit) =>
    unit !== undefined && isWord(unit) ? unit : undefined,
  );
  return { before, after };
}

function isWord({ folded }: Unit): boolean {
  return /^#?[a-z]+$/u.test(folded);
}

function isAlone(plan: Plan, { units, pairs }: Places, index: number): boolean {
  const unit = plan.units[index];
  const isPossible = unit?.isFiller === false && !unit.isQuoted && /^[a-z]{2,}$/u.test(unit.folded);
  if (!isPossible || units[index]?.count === 0) return false;
  const { before, after } = neighboursOf(plan, index);
  const isBesideNone = [pairs[index], pairs[index + 1]].every((pair) => (pair?.count ?? 0) === 0);
  return isBesideNone && before !== undefined && after !== undefined;
}

async function meantBeside(
  reader: IndexReader,
  known: ReadonlyMap<string, number>,
  { folded }: Unit,
  { before, after }: Neighbours,
): Promise<string | undefined> {
  const frequency = (word: string): number => known.get(word) ?? Infinity;
  const tried = [...similarWords(folded)]
    .filter((word) => known.has(word))
    .sort((a, b) => frequency(b) - frequency(a))
    .slice(0, TRIED);
  const weighed = tried.map(async (word) => {
    // Pairs stand with their first word: what is before was fetched for the query itself.
    const left = before && (await countPair(reader, before.folded, word));
    const right = after && left !== 0 ? await countPair(reader, word, after.folded) : undefined;
    const isPhrase = [
      { count: left, other: before },
      { count: right, other: after },
    ].some(
      ({ count = 0, other }) =>
        count > 0 && count >= COHESION * Math.min(frequency(word), frequency(other?.folded ?? '')),
    );
    const isPossible = left !== 0 && right !== 0 && isPhrase;
    return { word, score: isPossible ? Math.log1p(left ?? 0) + Math.log1p(right ?? 0) : 0 };
  });
  const [best] = (await Promise.all(weighed)).sort((a, b) => b.score - a.score);
  return best !== undefined && best.score > 0 ? best.word : undefined;
}

async function countPair(reader: IndexReader, first: string, second: string): Promise<number> {
  const entries = await reader.entries(`${first} ${second}`);
  return entries.reduce((sum, { documents }) => sum + documents.length, 0);
}
