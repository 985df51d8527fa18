import type { SearchDocument } from '../document.ts';
import type { Entry } from '../store/entries.ts';
import { compareEntries, encodeEntries, foldForm, MOST_WEIGHT, TITLE_WEIGHT } from '../store/entries.ts';
import type { ConceptFinder } from '../terms/concepts.ts';
import { documentTerms, IN_TITLE } from './document-terms.ts';

/** The terms and pairs of some documents, which are numbered from 0 in their order. */
export interface Segment {
  terms: Uint8Array;
  pairs: Uint8Array;
}

export function makeSegment(
  documents: readonly SearchDocument[],
  concepts: ConceptFinder,
): Segment {
  const terms = new Map<string, Postings>();
  const pairs = new Map<string, Postings>();
  documents.forEach((document, number) => {
    const found = documentTerms(document, concepts);
    collect(terms, found.terms, number);
    collect(pairs, found.pairs, number);
  });
  return { terms: encodeEntries(sorted(terms)), pairs: encodeEntries(sorted(pairs)) };
}

interface Postings {
  documents: number[];
  weights: number[];
}

function collect(
  entries: Map<string, Postings>,
  counts: ReadonlyMap<string, number>,
  document: number,
): void {
  for (const [form, count] of counts) {
    let entry = entries.get(form);
    if (entry === undefined) entries.set(form, (entry = { documents: [], weights: [] }));
    entry.documents.push(document);
    entry.weights.push(weightOf(count));
  }
}

/** How fast repetition stops to matter. */
const SATURATION = 1.5;

/** Texts weigh up to `TITLE_WEIGHT`, exclusive; from there on the title has it too. */
function weightOf(count: number): number {
  const inText = count % IN_TITLE;
  const most = TITLE_WEIGHT - 1;
  const weight = Math.round((most * inText) / (inText + SATURATION));
  if (count < IN_TITLE) return Math.max(1, weight);
  return TITLE_WEIGHT + Math.round((weight * (MOST_WEIGHT - TITLE_WEIGHT)) / most);
}

function sorted(entries: ReadonlyMap<string, Postings>): Entry[] {
  return [...entries]
    .map(([form, postings]) => ({ form, folded: foldForm(form), ...postings }))
    .sort(compareEntries);
}
