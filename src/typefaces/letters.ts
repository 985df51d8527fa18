const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

/** Those of Vietnamese that stand outside ASCII, composed, and the marks of decomposed text. */
const VIETNAMESE = [
  ...Array.from('ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư'),
  ...between(0x1ea0, 0x1ef9),
  ...Array.from('\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323'),
];

const PUNCTUATION = Array.from('\u00a0‘’“”«»‹›–—…•·§№©®™°′″¹²³±×÷−≤≥≈½¼¾µ‰₫€←→');

/** What the text of a story is set in: Vietnamese, and the signs of a report. */
export const CORE_LETTERS: readonly string[] = [
  ...between(0x20, 0x7e),
  ...VIETNAMESE,
  ...PUNCTUATION,
];

/**
 * Letters of other Latin alphabets, for the names of guests; a page that has none loads none. Every page
 * names their ranges, so odd signs are left to the system's font.
 */
export const REST_LETTERS: readonly string[] = [
  ...between(0xc0, 0x17f),
  ...between(0x218, 0x21b),
].filter((letter) => !CORE_LETTERS.includes(letter));

/** The same letters as ranges of a style sheet: "U+A1", "U+C4-C7". */
export function toRanges(letters: readonly string[]): string[] {
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0).toSorted((a, b) => a - b);
  const starts = codes.filter((code) => !codes.includes(code - 1));
  return starts.map((start) => {
    let end = start;
    while (codes.includes(end + 1)) end += 1;
    const name = (code: number) => code.toString(16).toUpperCase();
    return end === start ? `U+${name(start)}` : `U+${name(start)}-${name(end)}`;
  });
}
