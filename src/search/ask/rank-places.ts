import type { Places } from './lookup.ts';
import type { Occurrences } from './occurrences.ts';
import { readPhrases } from './phrases.ts';
import type { Plan } from './plan.ts';
import { type Marks, scoreDocument } from './score-document.ts';

export interface RankedDocument {
  document: number;
  score: number;
  /** Has all units with just the marks of the query. */
  isExact: boolean;
}

/**
 * Documents with all units: first those with the very marks, then those in which the phrases of the
 * query stand together; of equals the newest.
 */
export function rankPlaces(plan: Plan, places: Places, documents: number): RankedDocument[] {
  const phrases = readPhrases(plan, places, documents);
  const required = requirementsOf(plan, places, phrases.required);
  const ranked: RankedDocument[] = [];
  for (let document = 0; document < documents; document += 1) {
    const isExact = plan.hasMarks && hasAll(required, 'exact', document);
    if (!isExact && !hasAll(required, 'loose', document)) continue;
    const score = scoreDocument(phrases, isExact ? 'exact' : 'loose', document);
    ranked.push({ document, score, isExact });
  }
  return ranked.sort(
    (a, b) => Number(b.isExact) - Number(a.isExact) || b.score - a.score || b.document - a.document,
  );
}

function requirementsOf(
  plan: Plan,
  { units, pairs }: Places,
  indexes: readonly number[],
): Occurrences[] {
  return indexes.flatMap((index) => {
    const isTied = plan.units[index]?.isTied === true;
    return [units[index] ?? [], isTied ? (pairs[index] ?? []) : []].flat();
  });
}

function hasAll(required: readonly Occurrences[], marks: Marks, document: number): boolean {
  return required.every((occurrences) => (occurrences[marks][document] ?? 0) > 0);
}
