const TONES: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const VOWELS: Readonly<Record<string, string>> = { '\u0302': '', '\u031b': 'w', '\u0306': 'w' };

/** The keys of Telex, as they stand when the input method is off: "hòa" is "hoaf". */
export function telexOf(text: string): string {
  return text
    .split(' ')
    .map((word) => {
      let tone = '';
      const keys = Array.from(word.normalize('NFC'), (letter) => {
        if (letter === 'đ' || letter === 'Đ') return 'dd';
        const [base = '', ...marks] = Array.from(letter.normalize('NFD'));
        tone += marks.map((mark) => TONES[mark] ?? '').join('');
        const doubled = marks.includes('\u0302') ? base : '';
        return base + doubled + marks.map((mark) => VOWELS[mark] ?? '').join('');
      });
      return (keys.join('') + tone).toLowerCase();
    })
    .join(' ');
}
