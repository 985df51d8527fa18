export interface LineSetting {
  /** From the largest to the smallest. */
  sizesPx: readonly number[];
  widthPx: number;
  maxLines: number;
}

export interface SetLines {
  sizePx: number;
  lines: string[];
}

/**
 * Breaks a text into lines at the largest size at which it fits; at the smallest it is cut after a
 * word, with an ellipsis. A word that is wider than the line keeps a line of its own.
 *
 * @param measure width of a text in parts of the size
 */
export function setLines(
  text: string,
  { sizesPx, widthPx, maxLines }: LineSetting,
  measure: (text: string) => number,
): SetLines {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  for (const sizePx of sizesPx) {
    const lines = breakLines(words, widthPx / sizePx, measure);
    if (lines.length <= maxLines) return { sizePx, lines };
  }
  const sizePx = sizesPx.at(-1) ?? 1;
  for (let count = words.length - 1; count > 0; count--) {
    const cut = [...words.slice(0, count)];
    cut[count - 1] = `${(cut[count - 1] ?? '').replace(/[\p{P}\s]+$/u, '')}…`;
    const lines = breakLines(cut, widthPx / sizePx, measure);
    if (lines.length <= maxLines) return { sizePx, lines };
  }
  return { sizePx, lines: [] };
}

function breakLines(
  words: readonly string[],
  width: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last === undefined || measure(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
