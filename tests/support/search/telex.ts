import { keysOf } from './typed-keys.ts';

const TONES = { '\u0300': 'f', '\u0301': 's', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' };
const VOWELS: Readonly<Record<string, string>> = { '\u031b': 'w', '\u0306': 'w' };

/** The keys of Telex, as they stand when the input method is off: "hòa" is "hoaf". */
export function telexOf(text: string): string {
  const vowel = (base: string, marks: readonly string[]): string => {
    const doubled = marks.includes('\u0302') ? base : '';
    return base + doubled + marks.map((mark) => VOWELS[mark] ?? '').join('');
  };
  return keysOf(text, { tones: TONES, stroke: 'dd', vowel });
}
