import { keysOf } from './typed-keys.ts';

const TONES = { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' };
const VOWELS: Readonly<Record<string, string>> = { '\u0302': '6', '\u031b': '7', '\u0306': '8' };

/** The keys of VNI, as they stand when the input method is off: "hội" is "ho6i5". */
export function vniOf(text: string): string {
  const vowel = (base: string, marks: readonly string[]): string =>
    base + marks.map((mark) => VOWELS[mark] ?? '').join('');
  return keysOf(text, { tones: TONES, stroke: 'd9', vowel });
}
