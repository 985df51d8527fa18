import { placeTones } from '../../text/tone.ts';
import { toNfc } from '../../text/nfc.ts';

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
/** The u of "qu" and the i of "gi" belong to the consonant where another vowel follows. */
const SYLLABLE =
  /^(?<start>qu(?=[aeiouyâêôăơư])|gi(?=[aeouyâêôăơư])|[^aeiouyâêôăơư]*)(?<vowels>[aeiouyâêôăơư]+)/u;

/** What the keys of Telex mean, when the input method was off: "dduwowcj" is "được". */
export function readTelex(word: string): string {
  const letters = word.replaceAll(/dd|aa|ee|oo|aw|uow|ow|uw/gu, (keys) => LETTERS[keys] ?? keys);
  const [key = ''] = TONE_KEY.exec(letters) ?? [];
  const toneless = letters.replace(TONE_KEY, '');
  const tone = TONES[key];
  return tone === undefined ? toneless : placeTones(addTone(toneless, tone));
}

function addTone(syllable: string, tone: string): string {
  const { start = '', vowels = '' } = SYLLABLE.exec(syllable)?.groups ?? {};
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
