import { encodeEntries, type Entry } from '../store/entries.ts';

/** A file of entries, with a beginning that all of its words share or follow. */
export interface EntryFile {
  start: string;
  content: Uint8Array;
}

/**
 * Cuts sorted entries into files. All marks of one word or pair stay together, and a word with the
 * pairs that begin with it, where they are not more than a file: a query finds both in one.
 *
 * @param fileSize about how many bytes a file has when packed
 */
export function* cutEntries(entries: Iterable<Entry>, fileSize: number): Generator<EntryFile> {
  let inFile: Entry[] = [];
  let size = 0;
  let start = '';
  for (const piece of cutPieces(entries, fileSize)) {
    if (size > 0 && size + piece.size > fileSize) {
      yield { start, content: encodeEntries(inFile) };
      start = shortestBehind(inFile.at(-1)?.folded ?? '', piece.entries[0]?.folded ?? '');
      inFile = [];
      size = 0;
    }
    for (const entry of piece.entries) inFile.push(entry);
    size += piece.size;
  }
  if (inFile.length > 0) yield { start, content: encodeEntries(inFile) };
}

interface Piece {
  entries: Entry[];
  size: number;
}

/** A word with its pairs, in several pieces where they are more than a file. */
function* cutPieces(entries: Iterable<Entry>, fileSize: number): Generator<Piece> {
  let piece: Piece = { entries: [], size: 0 };
  let word = '';
  let last = '';
  for (const entry of entries) {
    const { folded } = entry;
    const next = firstWord(folded);
    const isFull = piece.size >= fileSize && folded !== last;
    if (piece.entries.length > 0 && (next !== word || isFull)) {
      yield piece;
      piece = { entries: [], size: 0 };
    }
    piece.entries.push(entry);
    piece.size += packedSize(entry);
    word = next;
    last = folded;
  }
  if (piece.entries.length > 0) yield piece;
}

function firstWord(folded: string): string {
  const space = folded.indexOf(' ');
  return space < 0 ? folded : folded.slice(0, space);
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
