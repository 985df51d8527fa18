import { ByteReader, ByteWriter } from './bytes.ts';

/** Words without marks, each with the number of documents that have it. */
export type WordList = ReadonlyMap<string, number>;

/** @param words in their order */
export function encodeWords(words: WordList): Uint8Array<ArrayBuffer> {
  const file = new ByteWriter();
  let before = '';
  for (const [word, documents] of words) {
    let shared = 0;
    while (shared < before.length && before[shared] === word[shared]) shared += 1;
    file.number(shared);
    file.text(word.slice(shared));
    file.number(documents);
    before = word;
  }
  return file.done();
}

export function decodeWords(bytes: Uint8Array): Map<string, number> {
  const file = new ByteReader(bytes);
  const words = new Map<string, number>();
  let word = '';
  while (!file.isAtEnd) {
    word = word.slice(0, file.number()) + file.text();
    words.set(word, file.number());
  }
  return words;
}
