import { toNfc } from './nfc.ts';

/**
 * Open syllables in -oa, -oe and -uy, tone on the last vowel. After q the u belongs to the
 * consonant ("quý"), and a letter behind makes the last vowel the main one ("hoàn", "thuỷnh").
 */
const TONE_ON_LAST = /(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?![\p{L}\p{M}])/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Traditional tone placement, one spelling for both schools: hoà → hòa, uỷ → ủy, thuý → thúy. */
export function placeTones(text: string): string {
  return toNfc(text).replaceAll(TONE_ON_LAST, (vowels) => {
    const [first = '', second = ''] = vowels;
    const [base = '', tone = ''] = second.normalize('NFD');
    return TONES.test(tone) ? toNfc(first + tone) + base : vowels;
  });
}
