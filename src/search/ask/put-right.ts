import type { IndexReader } from './index-reader.ts';
import type { Plan } from './plan.ts';
import { restoreMarks } from './restore-marks.ts';

/** What stands in the place of a word of the query. */
export interface Change {
  /** Place of the word in the query. */
  index: number;
  /** Without marks. */
  words: string;
}

/** The query with other words in some places; who typed marks gets them back. */
export async function putRight(
  reader: IndexReader,
  query: string,
  { units, hasMarks }: Plan,
  changes: readonly Change[],
): Promise<string> {
  let text = query;
  for (const { index, words } of changes.toSorted((a, b) => b.index - a.index)) {
    const unit = units[index];
    if (unit === undefined) continue;
    const around = { before: units[index - 1], after: units[index + 1] };
    const written = hasMarks ? await restoreMarks(reader, words, around) : words;
    text = text.slice(0, unit.from) + written + text.slice(unit.to);
  }
  return text;
}

/** The query with some words in quotes: these and no others are meant. */
export function quoteWords(query: string, { units }: Plan, indexes: readonly number[]): string {
  let text = query;
  for (const index of indexes.toSorted((a, b) => b - a)) {
    const { from, to } = units[index] ?? { from: 0, to: 0 };
    text = `${text.slice(0, from)}"${text.slice(from, to)}"${text.slice(to)}`;
  }
  return text;
}
