import { repairLetters } from '../../text/letters.ts';
import { toSlug } from '../../text/slug.ts';
import { placeTones } from '../../text/tone.ts';

/** Forms of address and degrees that writers put before a name. Ông is a family name, too: "Ông Ích Khiêm". */
const FORMS_OF_ADDRESS =
  /^(?:(?:[đĐ]ồng chí|[đĐ]\/c|ông|bà|PGS|GS|TSKH|TS|Ths|ThS|CN|KS|BS|[tT]hạc sĩ|[tT]iến sĩ)[.,\s]+)+/u;

/** A name as it should be written: "ThS. Trần  Công Hoà" → "Trần Công Hòa". May be empty. */
export function plainName(written: string): string {
  const spaced = repairLetters(placeTones(written)).replaceAll(/\s+/gu, ' ').trim();
  return spaced.replace(FORMS_OF_ADDRESS, '').trim();
}

/** Equal for spellings of one name; marks count. */
export function nameKey(written: string): string {
  return plainName(written).toLowerCase();
}

/** Last part of the address of the page where everybody of this name stands, with or without its marks. */
export function nameSlug(written: string): string {
  return toSlug(plainName(written));
}

/** The word by which Vietnamese lists are sorted: "Trần Công Hòa" → "Hòa". */
export function givenName(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
