import { foldVietnamese } from '../../text/fold.ts';
import { repairLetters } from '../../text/letters.ts';
import { placeTones } from '../../text/tone.ts';

/** Open syllables in which i and y are one vowel to both schools: "kỹ" is "kĩ", "qui" is "quy". */
const Y_FOR_I = /^([hklmst])([yýỳỷỹỵ])$/u;
const I_FOR_Y = /^(qu)([iíìỉĩị])$/u;
const SHORT = 'iíìỉĩị';
const LONG = 'yýỳỷỹỵ';

/**
 * The one spelling under which a word is indexed and asked for: lower case, NFC, tones placed the
 * old way, one of i and y, and numbers without leading zeros ("05" is "5").
 */
export const spell = remembering((piece: string): string =>
  placeTones(repairLetters(piece))
    .toLowerCase()
    .replace(/^0+(?=\d+$)/u, '')
    .replace(Y_FOR_I, (_, start: string, y: string) => start + (SHORT[LONG.indexOf(y)] ?? y))
    .replace(I_FOR_Y, (_, start: string, i: string) => start + (LONG[SHORT.indexOf(i)] ?? i)),
);

/** A spelling without its marks: what a hurried reader types. */
export const fold = remembering(foldVietnamese);

/** Texts repeat their words, and the next text repeats them too. */
function remembering(change: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const changed = change(text);
    known.set(text, changed);
    return changed;
  };
}

/** Whether a form, as typed, has no mark that it has not as written: "đôi mơi" may be "đổi mới". */
export function lacksMarks(typed: string, written: string): boolean {
  const [given, whole] = [typed, written].map((form) => Array.from(form, marksOf));
  return given?.every((marks, at) => marks.every((mark) => whole?.[at]?.includes(mark))) ?? true;
}

function marksOf(letter: string): string[] {
  return letter === 'đ' ? ['-'] : Array.from(letter.normalize('NFD')).slice(1);
}
