const LOOKALIKES: Readonly<Record<string, string>> = {
  '\u00d0': 'Đ', // LATIN CAPITAL LETTER ETH
  '\u0189': 'Đ', // LATIN CAPITAL LETTER AFRICAN D
  '\u00f0': 'đ', // LATIN SMALL LETTER ETH
  '\u0256': 'đ', // LATIN SMALL LETTER D WITH TAIL
};

/** Letters that look like Đ and đ but are not Vietnamese, as old fonts and some keyboards write them. */
export function repairLetters(text: string): string {
  return text.replaceAll(/[\u00d0\u0189\u00f0\u0256]/g, (letter) => LOOKALIKES[letter] ?? letter);
}
