import { fold } from '../terms/spelling.ts';
import { readTelex } from './telex.ts';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
/** Words that somebody may have meant who typed `word`: by Telex, or one key away. */
export function similarWords(word: string): Set<string> {
  const found = new Set([fold(readTelex(word)), ...oneKeyAway(word)]);
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
