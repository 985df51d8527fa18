import { spell } from './spelling.ts';

/** A run of letters or of digits, in the spelling of the index. */
export interface Token {
  form: string;
  from: number;
  to: number;
  /** Which word between spaces it is a part of: "60", "nq", "đu" are one. */
  word: number;
  /** A sentence ends before it: it is no neighbour of the token before. */
  isStart: boolean;
}

const PIECE = /[\p{L}\p{M}]+|\p{N}+/gu;
const SPACE = /\s/u;
const SENTENCE_END = /[.?!;…]["”’)\]]*\s/u;
/** After one or two letters a full stop marks an abbreviation: "Tp. Hồ Chí Minh". */
const ABBREVIATION = 2;

/** @param text in NFC */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let word = 0;
  for (const { 0: piece, index: from } of text.matchAll(PIECE)) {
    const before = tokens.at(-1);
    const between = before === undefined ? '' : text.slice(before.to, from);
    if (SPACE.test(between)) word += 1;
    const isStart =
      before === undefined || (SENTENCE_END.test(between) && before.form.length > ABBREVIATION);
    tokens.push({ form: spell(piece), from, to: from + piece.length, word, isStart });
  }
  return tokens;
}

/** Parts of one word that are joined at most. */
export const LONGEST_RUN = 5;
const LONGEST_JOINED = 24;

const DIGITS = /^\d+$/u;
const YEAR = /^(?:19|20)\d{2}$/u;

/**
 * What the parts of one word are when written together: "khcn" of "KH&CN"; "60nq", "nqđu" and
 * "60nqđu" of "60-NQ/ĐU". Digits next to digits stay apart, else 1/12 would be 11/2, but for the
 * year in the number of a paper: "408/2020/NĐ-CP" is "4082020nđcp", too.
 */
export function joinedForms(tokens: readonly Token[]): string[] {
  const joined: string[] = [];
  tokens.forEach(({ form, word }, first) => {
    let together = form;
    for (const next of tokens.slice(first + 1, first + LONGEST_RUN)) {
      if (next.word !== word || !mayJoin(together, next.form)) break;
      together += next.form;
      if (together.length > LONGEST_JOINED) break;
      if (!DIGITS.test(together)) joined.push(together);
    }
  });
  return joined;
}

/** Whether a part of a word may be joined to those before it. */
export function mayJoin(together: string, next: string): boolean {
  const areDigits = /\d$/u.test(together) && DIGITS.test(next);
  return !areDigits || (DIGITS.test(together) && YEAR.test(next));
}
