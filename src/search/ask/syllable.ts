import { toNfc } from '../../text/nfc.ts';

/** Marks that an input method puts on a syllable, whatever keys it has for them. */
export interface SyllableMarks {
  /** đ */
  stroke: boolean;
  /** â, ê, ô; ơ, ư, ươ; ă; or what the w of Telex makes of the vowels, ơ, ư or ă. */
  vowel?: 'circumflex' | 'horn' | 'breve' | 'w' | undefined;
  /** A combining mark, or nothing. */
  tone: string;
}

/** The u of "qu" and the i of "gi" belong to the consonant where another vowel follows. */
const SYLLABLE =
  /^(?<start>qu(?=[aeiouyâêôăơư])|gi(?=[aeouyâêôăơư])|[^aeiouyâêôăơư]*)(?<vowels>[aeiouyâêôăơư]+)/u;

/** The syllable with its marks where they belong. */
export function markSyllable(letters: string, { stroke, vowel, tone }: SyllableMarks): string {
  const { start = '', vowels = '' } = SYLLABLE.exec(letters)?.groups ?? {};
  const end = letters.slice(start.length + vowels.length);
  const shaped = vowel === undefined ? vowels : shapeVowels(vowels, vowel);
  const written = start + shaped + end;
  return addTone(stroke ? written.replace('d', 'đ') : written, tone);
}

/** @param tone a combining mark, or nothing */
export function addTone(syllable: string, tone: string): string {
  const { start = '', vowels = '' } = SYLLABLE.exec(syllable)?.groups ?? {};
  if (tone === '' || vowels === '') return syllable;
  const isClosed = start.length + vowels.length < syllable.length;
  const at = start.length + mainVowel(vowels, isClosed);
  return toNfc(syllable.slice(0, at + 1) + tone + syllable.slice(at + 1));
}

/** Which of some vowels carries the tone. */
function mainVowel(vowels: string, isClosed: boolean): number {
  const marked = vowels.search(/[âêôăơư](?!.*[âêôăơư])/u);
  if (marked >= 0) return marked;
  return isClosed || vowels.length > 2 ? Math.min(vowels.length - 1, 1) : 0;
}

const CIRCUMFLEX: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };

function shapeVowels(vowels: string, shape: NonNullable<SyllableMarks['vowel']>): string {
  if (shape === 'circumflex') {
    return vowels.replace(/[aeo](?!.*[aeo])/u, (letter) => CIRCUMFLEX[letter] ?? letter);
  }
  if (shape === 'breve' || (shape === 'w' && /^o?a/u.test(vowels))) return vowels.replace('a', 'ă');
  if (vowels.includes('uo')) return vowels.replace('uo', 'ươ');
  return vowels.includes('u') ? vowels.replace('u', 'ư') : vowels.replace('o', 'ơ');
}
