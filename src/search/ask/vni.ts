import { placeTones } from '../../text/tone.ts';
import { markSyllable } from './syllable.ts';

const TONES: Readonly<Record<string, string>> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};
const VOWELS = { 6: 'circumflex', 7: 'horn', 8: 'breve' } as const;

/** A letter, and digits among or behind letters. */
const KEYS = /^[a-z]+\d[a-z\d]*$/u;

/**
 * What the keys of VNI mean, when the input method was off: "d9u7o7c5" is "được".
 *
 * @returns `undefined` for what these keys cannot be
 */
export function readVni(word: string): string | undefined {
  if (!KEYS.test(word)) return undefined;
  const digits = word.replaceAll(/\D/gu, '');
  const letters = word.replaceAll(/\d/gu, '');
  const vowel = ([6, 7, 8] as const).find((key) => digits.includes(String(key)));
  const tone = /[1-5]/u.exec(digits)?.[0];
  return placeTones(
    markSyllable(letters, {
      stroke: digits.includes('9'),
      vowel: vowel && VOWELS[vowel],
      tone: TONES[tone ?? ''] ?? '',
    }),
  );
}
