import { TCVN3, VNI } from './tables.ts';

/** What Vietnamese was written in before Unicode; `tcvn3-upper` is a font that shows capitals only. */
export type LegacyEncoding = 'tcvn3' | 'tcvn3-upper' | 'vni';

/** What windows-1252 puts where the fonts have their codes, and Word's look-alikes of them. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '\u2011': '\u00ad',
  '\u03bc': 'µ',
  '\u00a0': ' ',
};
const VNI_PAIR = new RegExp([...VNI.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** The encoding that a font stands for, by its name as Word stores it. */
export function isLegacyFont(fontName: string): LegacyEncoding | undefined {
  const name = fontName.trim();
  if (/^\.vn/iu.test(name)) return name.endsWith('H') ? 'tcvn3-upper' : 'tcvn3';
  return /^vni[-\s]/iu.test(name) ? 'vni' : undefined;
}

/**
 * Text of a legacy font as Unicode, NFC. Letters beyond Latin-1 were typed as Unicode and stay;
 * marks that belong to no letter stay as well.
 */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'vni') {
    return text.normalize('NFC').replaceAll(VNI_PAIR, (code) => VNI.get(code) ?? code);
  }
  const repaired = Array.from(text.normalize('NFC'), (letter) => LOOKALIKES[letter] ?? letter);
  const read = repaired.map((letter) => TCVN3.get(letter) ?? letter).join('');
  return encoding === 'tcvn3-upper' ? read.toUpperCase() : read;
}
