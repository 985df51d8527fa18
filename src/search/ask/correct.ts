import type { IndexReader } from './index-reader.ts';
import type { Places } from './lookup.ts';
import type { Plan, Unit } from './plan.ts';
import { type Change, putRight } from './put-right.ts';
import { countPair } from './slips.ts';
import { similarWords, splitInTwo, splitInMany } from './similar-words.ts';

/** How many words are tried in the place of one, the most frequent first. */
const TRIED = 12;

interface Candidate {
  /** One word, or two with a space between. */
  words: string;
  /** In how many documents it stands beside its neighbours in the query. */
  together: number;
  documents: number;
}

/**
 * The query with the words that no page has, or none beside its neighbours, put right.
 *
 * @returns `undefined` when there is nothing to put right, or nothing better
 */
export async function correctQuery(
  reader: IndexReader,
  query: string,
  plan: Plan,
  places: Places,
): Promise<string | undefined> {
  return correct(reader, query, plan, suspectsOf(plan, places));
}

/** The same before anything is known of a query but its words. */
export async function correctAbsent(
  reader: IndexReader,
  query: string,
  plan: Plan,
): Promise<string | undefined> {
  const indexes = wordsOf(plan).filter((index) => {
    const { isGroup = true, folded = '' } = plan.units[index] ?? {};
    return !isGroup && reader.isNowhere(folded);
  });
  return correct(reader, query, plan, { indexes, areAbsent: true });
}

async function correct(
  reader: IndexReader,
  query: string,
  plan: Plan,
  suspects: Suspects,
): Promise<string | undefined> {
  if (suspects.indexes.length === 0) return undefined;
  const changes = await changesByKeys(reader, plan, suspects);
  return changes.length === 0 ? undefined : putRight(reader, query, plan, changes);
}

/** Words that are nowhere are all put right; of those that only stand alone the one that gains most. */
async function changesByKeys(
  reader: IndexReader,
  plan: Plan,
  suspects: Suspects,
): Promise<Change[]> {
  const found: { index: number; best: Candidate }[] = [];
  for (const index of suspects.indexes) {
    const best = await bestCandidate(reader, plan.units, index);
    if (best !== undefined) found.push({ index, best });
  }
  const chosen = suspects.areAbsent
    ? found
    : found.toSorted((a, b) => b.best.together - a.best.together).slice(0, 1);
  return chosen.map(({ index, best }) => ({ index, words: best.words }));
}

interface Suspects {
  /** Places of the words in the query. */
  indexes: readonly number[];
  areAbsent: boolean;
}

/** Words that are nowhere; else words that never stand beside those around them here. */
function suspectsOf(plan: Plan, { units: found, pairs }: Places): Suspects {
  const { units } = plan;
  const words = wordsOf(plan);
  const absent = words.filter((index) => found[index]?.count === 0);
  if (absent.length > 0) return { indexes: absent, areAbsent: true };
  const isAlone = (index: number): boolean =>
    (index === 0 || pairs[index]?.count === 0) && !((pairs[index + 1]?.count ?? 0) > 0);
  return { indexes: units.length < 2 ? [] : words.filter(isAlone), areAbsent: false };
}

function wordsOf({ units }: Plan): number[] {
  return [...units.keys()].filter(
    (index) => units[index]?.isFiller === false && /^\p{L}+$/u.test(units[index].term),
  );
}

async function bestCandidate(
  reader: IndexReader,
  units: readonly Unit[],
  index: number,
): Promise<Candidate | undefined> {
  const known = reader.words;
  const word = units[index]?.folded ?? '';
  const frequency = (words: string): number =>
    Math.min(...words.split(' ').map((each) => known.get(each) ?? 0));
  const similar = [...similarWords(word)].filter((each) => known.has(each));
  const split = splitInTwo(word)
    .map((two) => two.join(' '))
    .filter((two) => frequency(two) > 0);
  const many = splitInMany(word, known).join(' ');
  const tried = [similar, split, many === '' ? [] : [many]].flatMap((words) =>
    words.sort((a, b) => frequency(b) - frequency(a)).slice(0, TRIED),
  );
  const candidates = await Promise.all(
    tried.map(async (words) => ({
      words,
      together: await countTogether(reader, units, index, words),
      documents: frequency(words),
    })),
  );
  const isPair = ({ words }: Candidate): boolean => words.includes(' ');
  return candidates
    .filter((candidate) => !isPair(candidate) || candidate.together > 0)
    .sort((a, b) => b.together - a.together || b.documents - a.documents)
    .at(0);
}

/** Documents in which the words stand beside the units around, and beside each other. */
async function countTogether(
  reader: IndexReader,
  units: readonly Unit[],
  index: number,
  words: string,
): Promise<number> {
  const line = [units[index - 1]?.folded, ...words.split(' '), units[index + 1]?.folded];
  const pairs = line.slice(1).flatMap((word, at) => {
    const before = line[at];
    return before === undefined || word === undefined ? [] : [`${before} ${word}`];
  });
  const counts = pairs.map((pair) => countPair(reader, pair));
  return (await Promise.all(counts)).reduce((sum, count) => sum + Math.log1p(count), 0);
}
