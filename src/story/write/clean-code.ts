/** Code as it is read back: whole lines, no unknown characters. */
export function cleanCode(value: string): string {
  return value.toWellFormed().replaceAll('\u0000', '\u{FFFD}').replaceAll(/\r\n?/g, '\n');
}
