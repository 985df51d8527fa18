import type { IndexReader } from './index-reader.ts';
import { COHESION } from './phrases.ts';
import type { Unit } from './plan.ts';
import { similarWords, splitInMany, splitInTwo } from './similar-words.ts';

/** How many words are tried in the place of one, the most frequent first. */
const TRIED = 12;
/** Of these, how many where nothing else tells which are the likely ones. */
const TRIED_FIRST = 6;
/** Of those that stand behind the word before, how many, the most frequent pairs first. */
const LIKELY = 3;

export interface Candidate {
  /** One word, or several with spaces between. */
  words: string;
  /** In how many documents it stands beside its neighbours in the query. */
  together: number;
  documents: number;
  /** Makes a phrase with the unit before it, or stands beside all that is around. */
  isProbable: boolean;
}

/** What was most probably meant by a word of the query. */
export async function bestCandidate(
  reader: IndexReader,
  units: readonly Unit[],
  index: number,
): Promise<Candidate | undefined> {
  const weighAll = (all: readonly string[]): Promise<Candidate[]> =>
    Promise.all(all.map((words) => weigh(reader, units, index, words)));
  const likely = await weighAll(await likelyWords(reader, units, index));
  const candidates = likely.some(({ isProbable }) => isProbable)
    ? likely
    : await weighAll(wordsToTry(reader, units[index], TRIED));
  const isPair = ({ words }: Candidate): boolean => words.includes(' ');
  return candidates
    .filter((candidate) => !isPair(candidate) || candidate.together > 0)
    .sort((a, b) => b.together - a.together || b.documents - a.documents)
    .at(0);
}

/**
 * The words to look at first: those that some page has behind the word before. Pairs stand with
 * their first word: to know this takes no file but those of the query, to know what follows a word
 * takes one for each.
 */
export async function likelyWords(
  reader: IndexReader,
  units: readonly Unit[],
  index: number,
): Promise<string[]> {
  const before = units[index - 1];
  if (before === undefined) return wordsToTry(reader, units[index], TRIED_FIRST);
  const tried = wordsToTry(reader, units[index], TRIED).map(async (words) => {
    return {
      words,
      count: await countPair(reader, `${before.folded} ${words.split(' ')[0] ?? ''}`),
    };
  });
  return (await Promise.all(tried))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, LIKELY)
    .map(({ words }) => words);
}

/** @param most of each kind: words one key away, two words in one, several in one */
function wordsToTry(reader: IndexReader, unit: Unit | undefined, most: number): string[] {
  const word = unit?.folded ?? '';
  const similar = [...similarWords(word)].filter((each) => reader.words.has(each));
  const split = splitInTwo(word)
    .map((two) => two.join(' '))
    .filter((two) => frequencyOf(reader, two) > 0);
  const many = splitInMany(word, reader.words).join(' ');
  return [similar, split, many === '' ? [] : [many]].flatMap((words) =>
    words.sort((a, b) => frequencyOf(reader, b) - frequencyOf(reader, a)).slice(0, most),
  );
}

function frequencyOf(reader: IndexReader, words: string): number {
  return Math.min(...words.split(' ').map((each) => reader.words.get(each) ?? 0));
}

/** How well some words stand beside the units around, and beside each other. */
async function weigh(
  reader: IndexReader,
  units: readonly Unit[],
  index: number,
  words: string,
): Promise<Candidate> {
  const line = [units[index - 1]?.folded, ...words.split(' '), units[index + 1]?.folded];
  const pairs = line.slice(1).flatMap((word, at) => {
    const before = line[at];
    return before === undefined || word === undefined ? [] : [`${before} ${word}`];
  });
  const counts = await Promise.all(pairs.map((pair) => countPair(reader, pair)));
  const [behind = 0] = index > 0 ? counts : [];
  const isPhrase = behind > 0 && behind >= COHESION * frequencyOf(reader, pairs[0] ?? '');
  return {
    words,
    together: counts.reduce((sum, count) => sum + Math.log1p(count), 0),
    documents: frequencyOf(reader, words),
    isProbable: isPhrase || counts.every((count) => count > 0),
  };
}

/** In how many documents a pair stands, whatever its marks. */
export async function countPair(reader: IndexReader, pair: string): Promise<number> {
  const entries = await reader.entries(pair);
  return entries.reduce((sum, { documents }) => sum + documents.length, 0);
}
