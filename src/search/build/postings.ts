import { MOST_WEIGHT, TITLE_WEIGHT } from '../store/entries.ts';

/** Added to a count for the title, so that it stays visible in the sum. */
export const IN_TITLE = 10_000;
/** A word of the plain text; counts are whole numbers, which the engine keeps small. */
export const ONE = 10;

/** In which documents something is, and how often, weighed by where. */
export class Postings {
  readonly documents: number[] = [];
  readonly #counts: number[] = [];

  /** Documents come in rising order. */
  add(document: number, count: number): void {
    const last = this.documents.length - 1;
    if (this.documents[last] === document) {
      this.#counts[last] = (this.#counts[last] ?? 0) + count;
    } else {
      this.documents.push(document);
      this.#counts.push(count);
    }
  }

  get weights(): number[] {
    return this.#counts.map(weightOf);
  }
}

/** How fast repetition stops to matter. */
const SATURATION = 1.5 * ONE;

/** Texts weigh up to `TITLE_WEIGHT`, exclusive; from there on the title has it too. */
function weightOf(count: number): number {
  const inText = count % IN_TITLE;
  const most = TITLE_WEIGHT - 1;
  const weight = Math.round((most * inText) / (inText + SATURATION));
  if (count < IN_TITLE) return Math.max(1, weight);
  return TITLE_WEIGHT + Math.round((weight * (MOST_WEIGHT - TITLE_WEIGHT)) / most);
}
