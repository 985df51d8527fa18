import { repairLetters } from '../../text/letters.ts';
import { toNfc } from '../../text/nfc.ts';
import { toSlug } from '../../text/slug.ts';
import type { Citation } from '../../text/cite-document.ts';

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;
const LONGEST = 72;

/** A number as it should be written: "số 05 / 2020/nđ – cp" → "05/2020/NĐ-CP". */
export function plainNumber(written: string): string {
  return repairLetters(toNfc(written))
    .replace(/^\s*số\s*:?/iu, '')
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .replaceAll(/\s+/gu, '')
    .toUpperCase();
}

/** Equal for all ways to write one number, with its leading zeros or without. */
export function numberKey(written: string): string {
  return plainNumber(written).replace(/^0+(?=\d)/u, '');
}

/**
 * Last part of the address of a document: its number, and the year in which numbers began anew,
 * unless it stands in the number itself. A document without a number goes by type and title.
 *
 * @returns undefined for a citation that names no one document
 */
export function documentSlug({ type, number, date, title }: Citation): string | undefined {
  if (number === undefined && title === undefined) return undefined;
  const isDated = number !== undefined && YEAR.test(number);
  const name = number === undefined ? `${type} ${title ?? ''}` : nameOfNumber(type, number);
  const slug = toSlug(name, LONGEST);
  const year = isDated ? undefined : date?.slice(0, 4);
  return slug === '' || year === undefined ? slug || undefined : `${slug}-${year}`;
}

/** The year that a number or a day says. */
export function yearOfDocument({ number, date }: Pick<Citation, 'number' | 'date'>) {
  const year = date?.slice(0, 4) ?? YEAR.exec(number ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

/** "18" alone says nothing without its type. */
function nameOfNumber(type: string, number: string): string {
  const key = numberKey(number);
  return /\p{L}/u.test(key) ? key : `${type} ${key}`;
}
