import { foldVietnamese } from './fold.ts';
import { toNfc } from './nfc.ts';

const LONGEST = 80;

/** Last part of an address: ASCII letters, digits and single hyphens, cut at a word. May be empty. */
export function toSlug(text: string, longest = LONGEST): string {
  const whole = foldVietnamese(toNfc(text))
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (whole.length <= longest) return whole;
  const lastHyphen = whole.lastIndexOf('-', longest);
  return lastHyphen > 0 ? whole.slice(0, lastHyphen) : whole.slice(0, longest);
}
