import { ByteReader, ByteWriter } from './bytes.ts';
import type { Start } from './layout.ts';
import { decodeWords, encodeWords, type WordList } from './word-list.ts';

/** All that a search begins with. */
export interface StartFile {
  start: Start;
  /** The words of all tiers. */
  words: WordList;
  /** Files of the index that nearly every question needs, unpacked, by their names. */
  carried: ReadonlyMap<string, Uint8Array>;
}

export function encodeStart({ start, words, carried }: StartFile): Uint8Array<ArrayBuffer> {
  const file = new ByteWriter();
  file.text(JSON.stringify(start));
  file.block(encodeWords(words));
  for (const [name, content] of carried) {
    file.text(name);
    file.block(content);
  }
  return file.done();
}

export function decodeStart(bytes: Uint8Array): StartFile {
  const file = new ByteReader(bytes);
  const start = JSON.parse(file.text()) as Start;
  const words = decodeWords(file.block());
  const carried = new Map<string, Uint8Array>();
  while (!file.isAtEnd) carried.set(file.text(), file.block());
  return { start, words, carried };
}
