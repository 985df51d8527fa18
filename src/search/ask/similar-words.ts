import { fold, spell } from '../terms/spelling.ts';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Words that somebody may have meant who typed `word`: those one key away. */
export function similarWords(word: string): Set<string> {
  const found = new Set(oneKeyAway(word));
  found.delete(word);
  return found;
}

function* oneKeyAway(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const letter = word.charAt(at);
    const next = word.charAt(at + 1);
    if (letter !== '') yield before + word.slice(at + 1);
    if (next !== '') yield before + next + letter + word.slice(at + 2);
    for (const other of LETTERS) {
      yield before + other + word.slice(at);
      if (letter !== '') yield before + other + word.slice(at + 1);
    }
  }
}

/** The ways to read a word as two that were typed without the space between. */
export function splitInTwo(word: string): (readonly [string, string])[] {
  return Array.from({ length: Math.max(0, word.length - 3) }, (_, index) => [
    word.slice(0, index + 2),
    word.slice(index + 2),
  ]);
}

const FEWEST_PARTS = 3;

/** The words of which one is most probably made that was typed without spaces; nothing for less than three. */
export function splitInMany(word: string, known: ReadonlyMap<string, number>): string[] {
  const all = [...known.values()].reduce((sum, count) => sum + count, 0);
  const best: { cost: number; words: string[] }[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= word.length; end += 1) {
    let least = { cost: Infinity, words: [] as string[] };
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start += 1) {
      const part = word.slice(start, end);
      const before = best[start];
      const cost = (before?.cost ?? Infinity) + Math.log(all / (known.get(fold(spell(part))) ?? 0));
      if (cost < least.cost) least = { cost, words: [...(before?.words ?? []), part] };
    }
    best.push(least);
  }
  const { words = [] } = best[word.length] ?? {};
  return words.length < FEWEST_PARTS ? [] : words;
}

/** "nghiêng" */
const LONGEST_SYLLABLE = 7;
