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

/**
 * Where whole words of the query stand: "kết" is not in "kếtoán", and "khcn" is "KH&CN". Without
 * marks a word means all its tones; with marks it means them only where the text never has it so.
 */
export function findMatches(text: string, query: string): Match[] {
  const words = splitWords(text);
  return termsOf(query)
    .flatMap(({ folded, marked }, term) => {
      const exact = marked === undefined ? [] : placesOf(words, marked, withMarks);
      const places = exact.length > 0 ? exact : placesOf(words, folded, foldVietnamese);
      return places.map((place) => ({ ...place, term }));
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/**
 * The words of the query, as written there, of which the text has not even the beginning; of
 * "so-ket" it may have the parts.
 */
export function missingWords(text: string, query: string): string[] {
  const known = splitWords(text).flatMap(({ pieces }) =>
    pieces.map((_, index) => foldVietnamese(joinPieces(pieces.slice(index)))),
  );
  const isKnown = (written: string): boolean => {
    const folded = foldVietnamese(written);
    return known.some((word) => word.startsWith(folded));
  };
  return splitWords(query)
    .filter(
      ({ pieces }) => !isKnown(joinPieces(pieces)) && !pieces.every((piece) => isKnown(piece.text)),
    )
    .map(({ from, to }) => query.slice(from, to));
}

function termsOf(query: string): Term[] {
  const isMarked = hasMarks(query);
  return splitWords(query).map(({ pieces }) => {
    const term = joinPieces(pieces);
    return { folded: foldVietnamese(term), marked: isMarked ? withMarks(term) : undefined };
  });
}

function withMarks(text: string): string {
  return placeTones(text).toLowerCase();
}

function joinPieces(pieces: Word['pieces']): string {
  return pieces.map(({ text }) => text).join('');
}

/** Neighbouring pieces of one word that are `sought` when written together. */
function placesOf(
  words: readonly Word[],
  sought: string,
  spell: (text: string) => string,
): Omit<Match, 'term'>[] {
  return words.flatMap(({ pieces }, word) => {
    const spelled = pieces.map(({ text }) => spell(text));
    return pieces.flatMap(({ from }, first) => {
      const last = endOfRun(spelled, first, sought);
      const to = last === undefined ? undefined : pieces[last]?.to;
      return to === undefined ? [] : [{ from, to, word }];
    });
  });
}

/** The index of the last piece when the pieces from `first` on spell `sought` together. */
function endOfRun(spelled: readonly string[], first: number, sought: string): number | undefined {
  let joined = '';
  for (let index = first; index < spelled.length && joined.length < sought.length; index += 1) {
    joined += spelled[index] ?? '';
    if (joined === sought) return index;
  }
  return undefined;
}
