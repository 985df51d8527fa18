import { fromLegacy, type LegacyEncoding } from './from-legacy.ts';
import { isSyllable } from './syllable.ts';

/**
 * Letters and the symbols of Latin-1 that TCVN3 fonts show as letters. A word begins where none is
 * before it: a long row of symbols is not searched again from each of them.
 */
const WORD =
  /(?<![\p{L}¡-¬\u00ad®µ¶·¸¹»-¾×÷])[\p{L}¡-¬\u00ad®µ¶·¸¹»-¾×÷]*\p{L}[\p{L}¡-¬\u00ad®µ¶·¸¹»-¾×÷]*/gu;
const BEYOND_ASCII = /[\u0080-\uffff]/u;
/** Written in Unicode already: letters that neither encoding uses. */
const UNICODE_VIETNAMESE = /[ăđĩũơưạ-ỹ]|\p{M}/iu;
/** What French, like most languages of Europe, does not write: symbols in a word, VNI's pairs. */
const TCVN3_EVIDENCE = /[¡-¬\u00ad®µ¶·¸¹»-¾×÷ëæåøðþãõìíòñýÝÞÖÆÇÈÉÊËÐÑÒÓÔÕØÜ]/u;
const VNI_EVIDENCE = /[aeoôuöy][øûõùï]|[aeo][âàåãáäêèúüéë]|[ñæö]|ng?h?[óò]/iu;
/** Words and units that would read well in a legacy font. */
const KNOWN = /^(?:où|haï|caïn|caïd|µ[mgslAFVW]|\p{L}·\p{L})$/iu;

/** The share of the words that have to be Vietnamese. */
const MOST = 0.85;

/**
 * The legacy encoding that text of an unknown font is in. Text in ordinary Vietnamese, English or
 * French is never taken for one: its words would have to become syllables of Vietnamese, which
 * they are not as they stand.
 */
export function guessLegacy(text: string): Exclude<LegacyEncoding, 'tcvn3-upper'> | undefined {
  if (UNICODE_VIETNAMESE.test(text.normalize('NFC'))) return undefined;
  const words = text.normalize('NFC').match(WORD) ?? [];
  const marked = words.filter((word) => BEYOND_ASCII.test(word));
  const unknown = marked.filter((word) => !KNOWN.test(word));
  if (unknown.length === 0 || share(marked, isSyllable) > 0.5) return undefined;
  const readings = (['tcvn3', 'vni'] as const).map((encoding) => {
    const isRead = (word: string) => isSyllable(fromLegacy(word, encoding));
    const evidence = encoding === 'vni' ? VNI_EVIDENCE : TCVN3_EVIDENCE;
    const isProof = (word: string) => evidence.test(word) && isRead(word) && !isSyllable(word);
    const isSound = share(words, isRead) > 0.5 && unknown.some(isProof);
    return { encoding, share: isSound ? share(marked, isRead) : 0 };
  });
  const best = readings.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= MOST ? best.encoding : undefined;
}

function share(words: readonly string[], test: (word: string) => boolean): number {
  return words.length === 0 ? 0 : words.filter(test).length / words.length;
}
