/**
 * The texts that stand between two marks, and the places around them. Looked for by the marks: a pattern
 * would go through the styles of a page letter by letter.
 */
export function textsBetween(html: string, start: string, end: string): Between[] {
  const found: Between[] = [];
  let from = html.indexOf(start);
  while (from !== -1) {
    const textFrom = from + start.length;
    const textTo = html.indexOf(end, textFrom);
    if (textTo === -1) break;
    const to = textTo + end.length;
    found.push({ from, to, text: html.slice(textFrom, textTo) });
    from = html.indexOf(start, to);
  }
  return found;
}

export interface Between {
  /** Of the whole, with its marks. */
  from: number;
  to: number;
  text: string;
}
