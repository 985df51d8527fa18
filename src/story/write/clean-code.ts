/** Code as it is read back: whole lines, no unknown characters, nothing on empty lines. */
export function cleanCode(value: string): string {
  return value
    .toWellFormed()
    .replaceAll('\u0000', '\u{FFFD}')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/^[ \t]+$/gm, '');
}
