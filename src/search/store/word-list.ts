import { ByteReader, ByteWriter } from './bytes.ts';

/** Words without marks, each with the number of documents that have it. */
export type WordList = ReadonlyMap<string, number>;

const LISTED = /^(?:[a-z]{2,}|[oy])$/u;

/** Whether a term without marks is a word that stands in the list when some document has it. */
export function isListed(folded: string): boolean {
  return LISTED.test(folded);
}

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

/** One list of several. */
export function mergeWords(lists: readonly WordList[]): WordList {
  const all = new Map<string, number>();
  for (const [word, documents] of lists.flatMap((list) => [...list])) {
    all.set(word, (all.get(word) ?? 0) + documents);
  }
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
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
