import { toNfc } from '../../text/nfc.ts';
import type { ConceptFinder } from '../terms/concepts.ts';
import { correctAbsent } from './correct.ts';
import type { IndexReader } from './index-reader.ts';
import { prefetch } from './lookup.ts';
import { planQuery, type Plan } from './plan.ts';
import { guessKeys, namesLikeKeys } from './read-keys.ts';

/**
 * Fetches what a search for a query will ask for, as far as its words tell: what they mean as keys
 * of an input method, and what may have been meant by words that are nowhere. On a slow line each
 * wait for an answer takes longer than the answer.
 */
export function fetchAhead(reader: IndexReader, concepts: ConceptFinder, typed: string): void {
  const names = namesLikeKeys(planQuery(typed, concepts));
  const absent = new Set(names.map(({ term }) => term));
  const query = guessKeys(reader, concepts, toNfc(typed), absent) ?? toNfc(typed);
  const plan = planQuery(query, concepts);
  for (const { folded } of names) reader.entries(folded).catch(() => undefined);
  prefetch(reader, plan);
  void correctAbsent(reader, query, withoutBegun(reader, plan)).then(
    (corrected) => {
      if (corrected !== undefined) prefetch(reader, planQuery(corrected, concepts));
    },
    () => undefined,
  );
}

/** A last word that may become another is not wrong yet. */
function withoutBegun(reader: IndexReader, plan: Plan): Plan {
  const last = plan.units.at(-1)?.folded ?? '';
  const isBegun = plan.isOpen && [...reader.words.keys()].some((word) => word.startsWith(last));
  return isBegun ? { ...plan, units: plan.units.slice(0, -1) } : plan;
}
