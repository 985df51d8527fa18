/** A word between spaces without the punctuation around it: "KH&CN", "60-NQ/ĐU", "sơ". */
export interface Word {
  from: number;
  to: number;
  /** Its runs of letters and digits: "60", "NQ", "ĐU". */
  pieces: Piece[];
}

export interface Piece {
  text: string;
  from: number;
  to: number;
}

const PIECE = /[\p{L}\p{N}\p{M}]+/gu;
const SPACE = /\s/u;

/** Words as Pagefind counts them: what stands between spaces and has a letter or a digit. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: piece, index: from } of text.matchAll(PIECE)) {
    const to = from + piece.length;
    const last = words.at(-1);
    if (last === undefined || SPACE.test(text.slice(last.to, from))) {
      words.push({ from, to, pieces: [{ text: piece, from, to }] });
    } else {
      last.pieces.push({ text: piece, from, to });
      last.to = to;
    }
  }
  return words;
}
