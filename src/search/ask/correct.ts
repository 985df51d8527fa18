import { bestCandidate } from './candidates.ts';
import type { IndexReader } from './index-reader.ts';
import type { Places } from './lookup.ts';
import type { Plan } from './plan.ts';
import { type Change, putRight } from './put-right.ts';

/**
 * The query with the words that no page has, or none beside its neighbours, put right.
 *
 * @returns `undefined` when there is nothing to put right, or nothing better
 */
export async function correctQuery(
  reader: IndexReader,
  query: string,
  plan: Plan,
  places: Places,
): Promise<string | undefined> {
  const suspects = suspectsOf(plan, places);
  if (suspects.indexes.length === 0) return undefined;
  const changes = await changesByKeys(reader, plan, suspects);
  return changes.length === 0 ? undefined : putRight(reader, query, plan, changes);
}

/** Words that are nowhere are all put right; of those that only stand alone the one that gains most. */
async function changesByKeys(
  reader: IndexReader,
  plan: Plan,
  suspects: Suspects,
): Promise<Change[]> {
  const candidates = suspects.indexes.map(async (index) => {
    const best = await bestCandidate(reader, plan.units, index);
    return best === undefined ? [] : [{ index, best }];
  });
  const found = (await Promise.all(candidates)).flat();
  const chosen = suspects.areAbsent
    ? found
    : found.toSorted((a, b) => b.best.together - a.best.together).slice(0, 1);
  return chosen.map(({ index, best }) => ({ index, words: best.words }));
}

interface Suspects {
  /** Places of the words in the query. */
  indexes: readonly number[];
  areAbsent: boolean;
}

/** Words that are nowhere; else words that never stand beside those around them here. */
function suspectsOf(plan: Plan, { units: found, pairs }: Places): Suspects {
  const { units } = plan;
  const words = wordsOf(plan);
  const absent = words.filter((index) => found[index]?.count === 0);
  if (absent.length > 0) return { indexes: absent, areAbsent: true };
  const isAlone = (index: number): boolean =>
    (index === 0 || pairs[index]?.count === 0) && !((pairs[index + 1]?.count ?? 0) > 0);
  return { indexes: units.length < 2 ? [] : words.filter(isAlone), areAbsent: false };
}

function wordsOf({ units }: Plan): number[] {
  return [...units.keys()].filter(
    (index) => units[index]?.isFiller === false && /^\p{L}+$/u.test(units[index].term),
  );
}
