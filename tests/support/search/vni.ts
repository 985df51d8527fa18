const TONES: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
};
const VOWELS: Readonly<Record<string, string>> = { '\u0302': '6', '\u031b': '7', '\u0306': '8' };

/** The keys of VNI, as they stand when the input method is off: "hội" is "ho6i5". */
export function vniOf(text: string): string {
  return text
    .split(' ')
    .map((word) => {
      let tone = '';
      const keys = Array.from(word.normalize('NFC'), (letter) => {
        if (letter === 'đ' || letter === 'Đ') return 'd9';
        const [base = '', ...marks] = Array.from(letter.normalize('NFD'));
        tone += marks.map((mark) => TONES[mark] ?? '').join('');
        return base + marks.map((mark) => VOWELS[mark] ?? '').join('');
      });
      return (keys.join('') + tone).toLowerCase();
    })
    .join(' ');
}
