import { repairLetters } from './letters.ts';

const PRINTABLE_ASCII = /^[ -~]*$/;

/** Lower case without marks: "Đảng ủy" → "dang uy". */
export function foldVietnamese(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text.toLowerCase();
  return repairLetters(text)
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd');
}

/** Whether the text has a Vietnamese mark, tone or stroke: the writer of a query meant it. */
export function hasMarks(text: string): boolean {
  return /[đĐ\p{M}]/u.test(repairLetters(text).normalize('NFD'));
}
