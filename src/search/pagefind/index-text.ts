import { repairLetters } from '../../text/letters.ts';
import { placeTones } from '../../text/tone.ts';

/** COMBINING SHORT STROKE OVERLAY: Pagefind folds it away like a tone mark, unlike the letter đ. */
export const STROKE = '\u0335';

/**
 * Text as it stands in the index, and a query as it is asked: NFC, one tone placement, and đ as d
 * with a combining stroke, so that "dang" finds "đảng" and "đảng" still tells itself from "dáng".
 */
export function toIndexText(text: string): string {
  return placeTones(repairLetters(text))
    .replaceAll('đ', `d${STROKE}`)
    .replaceAll('Đ', `D${STROKE}`);
}

/** Gives đ back to text that came out of the index. */
export function fromIndexText(text: string): string {
  return text.replaceAll(`d${STROKE}`, 'đ').replaceAll(`D${STROKE}`, 'Đ');
}
