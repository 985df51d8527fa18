import { foldVietnamese, hasMarks } from '../text/fold.ts';
import { placeTones } from '../text/tone.ts';
import { splitWords, type Word } from './words.ts';

/** A place in a text where a word of the query stands. */
export interface Match {
  from: number;
  to: number;
  /** Which word of the text, counted from 0. */
  word: number;
  /** Which word of the query, counted from 0. */
  term: number;
}

interface Term {
  folded: string;
  /** The spelling with marks, when the query has marks. */
  marked: string | undefined;
}

type Spell = (text: string) => string;

const fold = remembering((text) => foldVietnamese(withoutZeros(text)));
const keepMarks = remembering((text) => placeTones(withoutZeros(text)).toLowerCase());

/**
 * Where whole words of the query stand: "kết" is not in "kếtoán", and "khcn" is "KH&CN". Without
 * marks a word means all its tones; with marks it means them only where the text never has it so.
 */
export function findMatches(text: string, query: string): Match[] {
  const words = splitWords(text);
  return termsOf(query)
    .flatMap(({ folded, marked }, term) => {
      const exact = marked === undefined ? [] : placesOf(words, marked, keepMarks);
      const places = exact.length > 0 ? exact : placesOf(words, folded, fold);
      return places.map((place) => ({ ...place, term }));
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/**
 * The words of the query, as written there, of which the text has not even the beginning; of
 * "so-ket" it may have the parts.
 */
export function missingWords(text: string, query: string): string[] {
  const known = splitWords(text).flatMap((word) => {
    const spelled = spellPieces(word, fold);
    return spelled.map((_, index) => joinPieces(spelled.slice(index)));
  });
  const isKnown = (spelled: string): boolean => known.some((word) => word.startsWith(spelled));
  return splitWords(query)
    .filter((word) => {
      const spelled = spellPieces(word, fold);
      return !isKnown(joinPieces(spelled)) && !spelled.every(isKnown);
    })
    .map(({ from, to }) => query.slice(from, to));
}

function termsOf(query: string): Term[] {
  const isMarked = hasMarks(query);
  return splitWords(query).map((word) => ({
    folded: joinPieces(spellPieces(word, fold)),
    marked: isMarked ? joinPieces(spellPieces(word, keepMarks)) : undefined,
  }));
}

function spellPieces({ pieces }: Word, spell: Spell): string[] {
  return pieces.map(({ text }) => spell(text));
}

/** Pieces as one word; numbers keep apart, so that 1/12 is not 11/2. */
function joinPieces(pieces: readonly string[]): string {
  return pieces.reduce(
    (word, piece) => word + (/\d$/u.test(word) && /^\d/u.test(piece) ? '/' : '') + piece,
  );
}

/** So that 05/07 is 5/7. */
function withoutZeros(text: string): string {
  return text.replace(/^0+(?=\d+$)/u, '');
}

/** Neighbouring pieces of one word that are `sought` when written together. */
function placesOf(words: readonly Word[], sought: string, spell: Spell): Omit<Match, 'term'>[] {
  return words.flatMap((text, word) => {
    const spelled = spellPieces(text, spell);
    return text.pieces.flatMap(({ from }, first) => {
      const to = text.pieces[endOfRun(spelled, first, sought)]?.to;
      return to === undefined ? [] : [{ from, to, word }];
    });
  });
}

/** The index of the last piece when the pieces from `first` on are `sought` together, else -1. */
function endOfRun(spelled: readonly string[], first: number, sought: string): number {
  if (!sought.startsWith(spelled[first] ?? '')) return -1;
  return spelled.findIndex(
    (_, index) => index >= first && joinPieces(spelled.slice(first, index + 1)) === sought,
  );
}

/** A page repeats its words, and the next page repeats them too. */
function remembering(spell: Spell): Spell {
  const known = new Map<string, string>();
  return (text) => {
    const spelled = known.get(text) ?? spell(text);
    known.set(text, spelled);
    return spelled;
  };
}
