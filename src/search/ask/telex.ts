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

/** The same where keys stand behind the syllable: "nangw" is "năng", "dangdf" is "đàng". */
export function readLateTelex(word: string): string {
  const [key = ''] = TONE_KEY.exec(word) ?? [];
  let letters = word.replace(TONE_KEY, '');
  const stroke = /^d.*d/u.test(letters);
  if (stroke) letters = letters.replace(/(?<=^d.*)d/u, '');
  const vowel = vowelOf(letters);
  if (vowel === 'w') letters = letters.replaceAll('w', '');
  if (vowel === 'circumflex') letters = letters.replace(SECOND_VOWEL, '');
  return placeTones(markSyllable(letters, { stroke, vowel, tone: TONES[key] ?? '' }));
}

/** "chuana" is "chuân". */
const SECOND_VOWEL = /(?<=(?<first>[aeo])\p{L}*)\k<first>/u;

function vowelOf(letters: string): 'w' | 'circumflex' | undefined {
  if (letters.includes('w')) return 'w';
  return SECOND_VOWEL.test(letters) ? 'circumflex' : undefined;
}
