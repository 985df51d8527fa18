/** Unicode NFC: text from macOS file names, PDF and some phones arrives decomposed. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}
