import { toNfc } from '../../../text/nfc.ts';

/** What fonts of signs show for the letters that stand in the text. */
const SIGNS: readonly (readonly [RegExp, ReadonlyMap<string, string>])[] = [
  [
    /^wingdings$/iu,
    new Map(
      Object.entries({ à: '→', ß: '←', á: '↑', â: '↓', è: '→', ð: '→', ó: '↔', ü: '✓', û: '✗' }),
    ),
  ],
  [
    /^symbol$/iu,
    new Map(
      Object.entries({ '®': '→', '¬': '←', '³': '≥', '£': '≤', '¹': '≠', '±': '±', '·': '•' }),
    ),
  ],
];
const BULLET = '•';
/** Word may write letters of such fonts in an area for private use. */
const PRIVATE = /[\uf020-\uf0ff]/gu;

function isSymbolFont(font: string | undefined): boolean {
  return /^(?:symbol|wingdings(?: [23])?|webdings)$/iu.test(font ?? '');
}

/** Text of a font of signs in signs of Unicode; what only such fonts have becomes a bullet. */
export function readSymbols(text: string, font: string | undefined): string {
  if (!isSymbolFont(font)) return text;
  const signs = SIGNS.find(([name]) => name.test(font ?? ''))?.[1];
  const plain = toNfc(text).replaceAll(PRIVATE, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) & 0xff),
  );
  return Array.from(
    plain,
    (letter) => signs?.get(letter) ?? (isSign(letter) ? BULLET : letter),
  ).join('');
}

function isSign(letter: string): boolean {
  return /[\u00a1-\u00ff]/u.test(letter);
}
