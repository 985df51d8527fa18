/** Other documents can be chosen, too: each is answered with what to do about it. */
const DOCUMENTS = '.docx,.docm,.dotx,.doc,.odt,.rtf,.pdf';

/** Asks for one document. The input stays outside of the page, where uploads are guarded. */
export function chooseWordFile(onFile: (file: File) => void): void {
  const input = Object.assign(document.createElement('input'), {
    type: 'file',
    accept: DOCUMENTS,
  });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) onFile(file);
  });
  input.click();
}

const WORD_NAME = /\.(?:docx|docm|dotx|doc|odt|rtf)$/iu;

export function isWordName(name: string): boolean {
  return WORD_NAME.test(name);
}
