import { placeTones } from '../../text/tone.ts';
import { addTone, markSyllable } from './syllable.ts';

const LETTERS: Readonly<Record<string, string>> = {
  dd: 'đ',
  aa: 'â',
  ee: 'ê',
  oo: 'ô',
  aw: 'ă',
  ow: 'ơ',
  uw: 'ư',
  uow: 'ươ',
};
const TONES: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
/** No syllable ends in one of these letters. */
const TONE_KEY = /(?<=[aeiouyâêôăơư]\p{L}*)[sfrxj]/u;

/** What the keys of Telex mean, when the input method was off: "dduwowcj" is "được". */
export function readTelex(word: string): string {
  const letters = word.replaceAll(/dd|aa|ee|oo|aw|uow|ow|uw/gu, (keys) => LETTERS[keys] ?? keys);
  const [key = ''] = TONE_KEY.exec(letters) ?? [];
  const toneless = letters.replace(TONE_KEY, '');
  const tone = TONES[key];
  return tone === undefined ? toneless : placeTones(addTone(toneless, tone));
}

/** The same where a key stands behind the syllable: "nangw" is "năng", "dangdf" is "đàng". */
export function readLateTelex(word: string): string {
  const [key = ''] = TONE_KEY.exec(word) ?? [];
  const toneless = word.replace(TONE_KEY, '');
  const stroke = /^d.*d/u.test(toneless);
  const hasW = /w/u.test(toneless);
  const circumflex = hasW ? undefined : /([aeo])\p{L}*\1/u.exec(toneless)?.[1];
  let letters = stroke ? toneless.replace(/(?<=^d.*)d/u, '') : toneless;
  letters = letters.replaceAll('w', '');
  if (circumflex !== undefined)
    letters = letters.replace(new RegExp(`${circumflex}(?!.*${circumflex})`, 'u'), '');
  const vowel = hasW ? 'w' : circumflex && 'circumflex';
  return placeTones(markSyllable(letters, { stroke, vowel, tone: TONES[key] ?? '' }));
}
