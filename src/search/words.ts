/** A word between spaces without the punctuation around it: "KH&CN", "60-NQ/ĐU", "sơ". */
export interface Word {
  from: number;
  to: number;
  /** Its runs of letters and digits: "60", "NQ", "ĐU". */
  pieces: readonly Piece[];
}

export interface Piece {
  text: string;
  from: number;
  to: number;
}

const PIECE = /[\p{L}\p{N}\p{M}]+/gu;

/** Words as Pagefind counts them: what stands between spaces and has a letter or a digit. */
export function splitWords(text: string): Word[] {
  return Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }) => piecesOf(word, index)).flatMap(
    (pieces) => {
      const [first] = pieces;
      const last = pieces.at(-1);
      return first && last ? [{ from: first.from, to: last.to, pieces }] : [];
    },
  );
}

function piecesOf(word: string, offset: number): Piece[] {
  return Array.from(word.matchAll(PIECE), ({ 0: text, index }) => ({
    text,
    from: offset + index,
    to: offset + index + text.length,
  }));
}
