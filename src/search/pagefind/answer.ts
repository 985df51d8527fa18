import { planQuery } from '../ask/plan.ts';
import type { Answer } from '../ask/search-service.ts';
import { presentHit } from '../show/present.ts';
import { findMatches } from '../show/matches.ts';
import { createConceptFinder } from '../terms/concepts.ts';
import type { Found } from './query.ts';

const NO_CONCEPTS = createConceptFinder([]);

/**
 * One page of Pagefind's results. Pagefind cuts an unknown word to a beginning that it knows: words
 * that no hit here has are named, and a query of nothing but such words has no results.
 */
export async function answerFromPagefind(
  found: Found,
  query: string,
  from: number,
  to: number,
): Promise<Answer> {
  const plan = planQuery(query, NO_CONCEPTS);
  const hits = await found.load(from, to);
  const known = new Set(
    hits.flatMap(({ title, text }) =>
      findMatches(`${title} ${text}`, plan, NO_CONCEPTS).map(({ unit }) => unit),
    ),
  );
  const missing = plan.units
    .filter((_, index) => !known.has(index))
    .map((unit) => query.slice(unit.from, unit.to));
  if (from === 0 && known.size === 0) return { total: 0, exact: 0, missing, hits: [] };
  const { total, exact } = found;
  return { total, exact, missing, hits: hits.map((hit) => presentHit(hit, plan, NO_CONCEPTS)) };
}
