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

type Place = Omit<Match, 'term'>;
type Spell = (text: string) => string;

const fold = remembering((text) => foldVietnamese(withoutZeros(text)));
const keepMarks = remembering((text) => placeTones(withoutZeros(text)).toLowerCase());

/**
 * Where whole words of the query stand: "to" is not in "toán", and "khcn" is "KH&CN". Without
 * marks a word means all its tones; with marks it means them only where the text never has it so.
 */
export function findMatches(text: string, query: string): Match[] {
  const words = splitWords(text);
  const folded = placesByText(words, fold);
  const marked = hasMarks(query) ? placesByText(words, keepMarks) : undefined;
  return splitWords(query)
    .flatMap((word, term) => {
      const places = marked?.get(spellWord(word, keepMarks)) ?? folded.get(spellWord(word, fold));
      return (places ?? []).map((place) => ({ ...place, term }));
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/**
 * The words of the query, as written there, of which the text has not even the beginning; of
 * "so-ket" it may have the parts.
 */
export function missingWords(text: string, query: string): string[] {
  const known = [...placesByText(splitWords(text), fold).keys()];
  const isKnown = (spelled: string): boolean => known.some((word) => word.startsWith(spelled));
  return splitWords(query)
    .filter(
      (word) =>
        !isKnown(spellWord(word, fold)) && !word.pieces.every((piece) => isKnown(fold(piece.text))),
    )
    .map(({ from, to }) => query.slice(from, to));
}

/** Every run of neighbouring pieces of one word, by what it is when written together. */
function placesByText(words: readonly Word[], spell: Spell): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  words.forEach(({ pieces }, word) => {
    pieces.forEach(({ from }, first) => {
      let together = '';
      for (const { text, to } of pieces.slice(first)) {
        together = join(together, spell(text));
        const known = places.get(together);
        if (known === undefined) places.set(together, [{ from, to, word }]);
        else known.push({ from, to, word });
      }
    });
  });
  return places;
}

function spellWord({ pieces }: Word, spell: Spell): string {
  return pieces.map(({ text }) => spell(text)).reduce(join);
}

/** Numbers keep apart, so that 1/12 is not 11/2. */
function join(word: string, piece: string): string {
  return /\d$/u.test(word) && /^\d/u.test(piece) ? `${word}/${piece}` : word + piece;
}

/** So that 05/07 is 5/7. */
function withoutZeros(text: string): string {
  return text.replace(/^0+(?=\d+$)/u, '');
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
