/** What the parser reads as the sign for an unknown character. */
const UNKNOWN = /\0|\p{Surrogate}/gu;
/** What cannot be seen and what no character reference can name: controls, and codes that are none. */
const UNSEEN = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/gu;

/** Text of letters that a body can hold, with `\n` between its lines. */
export function cleanLetters(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(UNKNOWN, '\u{FFFD}')
    .replaceAll(/[\v\f]/g, ' ')
    .replaceAll(UNSEEN, '');
}

/** Code as it is read back: nothing on empty lines. */
export function cleanCode(value: string): string {
  return cleanLetters(value).replaceAll(/^[ \t]+$/gm, '');
}
