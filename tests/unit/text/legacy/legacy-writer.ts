import { TCVN3, VNI } from '../../../../src/text/legacy/tables.ts';

const VOWELS = Array.from('aăâeêioôơuưy');
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** The 67 small letters that ASCII lacks. */
export const LOWER = [
  'đ',
  ...VOWELS.flatMap((vowel) => TONES.map((tone) => `${vowel}${tone}`.normalize('NFC'))),
].filter((letter) => !/^[a-z]$/u.test(letter));
export const UPPER = LOWER.map((letter) => letter.toUpperCase());

/** As a TCVN3 font writes it; capitals with a tone lose their case there. */
export function toTcvn3(text: string): string {
  const codes = inverse(TCVN3);
  return Array.from(text)
    .map((letter) => codes.get(letter) ?? codes.get(letter.toLowerCase()) ?? letter)
    .join('');
}

/** As a VNI font writes it, the mark in the case of its letter. */
export function toVni(text: string): string {
  const codes = inverse(VNI);
  return Array.from(text, (letter) => codes.get(letter) ?? letter).join('');
}

function inverse(table: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...table].map(([code, letter]) => [letter, code]));
}
