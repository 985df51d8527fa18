interface InputMethod {
  /** Keys of the tones, by combining mark; they come at the end of a word. */
  tones: Readonly<Record<string, string>>;
  /** Keys for "đ". */
  stroke: string;
  /** Keys of a letter with its circumflex, horn or breve. */
  vowel(base: string, marks: readonly string[]): string;
}

/** The keys of an input method, as they stand when it is off. */
export function keysOf(text: string, { tones, stroke, vowel }: InputMethod): string {
  return text
    .split(' ')
    .map((word) => {
      let tone = '';
      const keys = Array.from(word.normalize('NFC'), (letter) => {
        if (letter === 'đ' || letter === 'Đ') return stroke;
        const [base = '', ...marks] = Array.from(letter.normalize('NFD'));
        tone += marks.map((mark) => tones[mark] ?? '').join('');
        return vowel(base, marks);
      });
      return (keys.join('') + tone).toLowerCase();
    })
    .join(' ');
}
