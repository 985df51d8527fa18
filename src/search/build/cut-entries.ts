import { encodeEntries, type Entry } from '../store/entries.ts';

/** A file of entries, with a beginning that all of its words share or follow. */
export interface EntryFile {
  start: string;
  content: Uint8Array;
}

/**
 * Cuts sorted entries into files; all marks of one word stay together.
 *
 * @param fileSize about how many bytes a file has when packed
 */
export function* cutEntries(entries: Iterable<Entry>, fileSize: number): Generator<EntryFile> {
  let inFile: Entry[] = [];
  let size = 0;
  let start = '';
  for (const entry of entries) {
    const last = inFile.at(-1)?.folded ?? '';
    if (size >= fileSize && entry.folded !== last) {
      yield { start, content: encodeEntries(inFile) };
      start = shortestBehind(last, entry.folded);
      inFile = [];
      size = 0;
    }
    inFile.push(entry);
    size += packedSize(entry);
  }
  if (inFile.length > 0) yield { start, content: encodeEntries(inFile) };
}

/** Roughly: as the entries of a thousand stories pack. */
function packedSize({ form, documents }: Entry): number {
  return 2 + form.length / 2 + documents.length * 0.6;
}

/** The shortest beginning of a word that is not a beginning of, nor stands before, another. */
function shortestBehind(before: string, word: string): string {
  let length = 1;
  while (length < word.length && word.slice(0, length) <= before) length += 1;
  return word.slice(0, length);
}
