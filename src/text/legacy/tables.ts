/** The tones in the order of the tables: level, grave, hook, tilde, acute, dot below. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;

/**
 * TCVN 5712:1993, third variant (VN3): one byte per letter, read as windows-1252 where the font is
 * not known. The rows are the toned forms in the order of `TONES`; a letter with a tone has no
 * upper case of its own, its font is the upper-case one (`.VnTimeH`).
 * Each code was compared with glibc's `iconv -f TCVN5712-1`, which has the same letters in A1–FE.
 */
const TCVN3_ROWS: Readonly<Record<string, string>> = {
  a: 'aµ¶·¸¹',
  ă: '¨»¼½¾Æ',
  â: '©ÇÈÉÊË',
  e: 'eÌÎÏÐÑ',
  ê: 'ªÒÓÔÕÖ',
  i: 'i×ØÜÝÞ',
  o: 'oßáâãä',
  ô: '«åæçèé',
  ơ: '¬êëìíî',
  u: 'uïñòóô',
  ư: '\u00adõö÷øù',
  y: 'yúûüýþ',
};
const TCVN3_SINGLE: Readonly<Record<string, string>> = {
  đ: '®',
  Ă: '¡',
  Â: '¢',
  Ê: '£',
  Ô: '¤',
  Ơ: '¥',
  Ư: '¦',
  Đ: '§',
};

/**
 * VNI for Windows: a base letter and, mostly, a mark behind it. The rows follow `TONES`.
 * Each code was compared with `vni.h` of xvnkb (Dao Hai Lam, VISC Software).
 */
const VNI_ROWS: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'aø', 'aû', 'aõ', 'aù', 'aï'],
  ă: ['aê', 'aè', 'aú', 'aü', 'aé', 'aë'],
  â: ['aâ', 'aà', 'aå', 'aã', 'aá', 'aä'],
  e: ['e', 'eø', 'eû', 'eõ', 'eù', 'eï'],
  ê: ['eâ', 'eà', 'eå', 'eã', 'eá', 'eä'],
  i: ['i', 'ì', 'æ', 'ó', 'í', 'ò'],
  o: ['o', 'oø', 'oû', 'oõ', 'où', 'oï'],
  ô: ['oâ', 'oà', 'oå', 'oã', 'oá', 'oä'],
  ơ: ['ô', 'ôø', 'ôû', 'ôõ', 'ôù', 'ôï'],
  u: ['u', 'uø', 'uû', 'uõ', 'uù', 'uï'],
  ư: ['ö', 'öø', 'öû', 'öõ', 'öù', 'öï'],
  y: ['y', 'yø', 'yû', 'yõ', 'yù', 'î'],
};

/** From the characters of a TCVN3 font to the letters that it shows. */
export const TCVN3: ReadonlyMap<string, string> = new Map([
  ...Object.entries(TCVN3_SINGLE).map(([letter, code]) => [code, letter] as const),
  ...Object.entries(TCVN3_ROWS).flatMap(([letter, codes]) => toned(letter, Array.from(codes))),
]);

/** From one or two characters of a VNI font to the letter that it shows; the mark in either case. */
export const VNI: ReadonlyMap<string, string> = new Map([
  ['ñ', 'đ'],
  ['Ñ', 'Đ'],
  ...Object.entries(VNI_ROWS)
    .flatMap(([letter, codes]) => toned(letter, codes))
    .flatMap(([code, letter]) => inEveryCase(code, letter)),
]);

function toned(letter: string, codes: readonly string[]): [string, string][] {
  return codes.map((code, tone) => [code, `${letter}${TONES[tone] ?? ''}`.normalize('NFC')]);
}

/** The case of the base letter is the case of the whole. */
function inEveryCase(code: string, letter: string): [string, string][] {
  const [base = '', mark = ''] = code;
  return [
    [base + mark, letter],
    [base + mark.toUpperCase(), letter],
    [base.toUpperCase() + mark, letter.toUpperCase()],
    [base.toUpperCase() + mark.toUpperCase(), letter.toUpperCase()],
  ];
}
