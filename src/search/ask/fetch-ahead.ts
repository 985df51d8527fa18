import { toNfc } from '../../text/nfc.ts';
import type { ConceptFinder } from '../terms/concepts.ts';
import { bestCandidate, countPair, likelyWords } from './candidates.ts';
import type { IndexReader } from './index-reader.ts';
import { prefetch } from './lookup.ts';
import { planQuery, type Plan } from './plan.ts';
import { guessKeys, namesLikeKeys } from './read-keys.ts';

/**
 * Fetches what a search for a query will ask for, as far as its words tell: what they mean as keys
 * of an input method, and what was probably meant by those that are nowhere, or that stand beside
 * neither of their neighbours. On a slow line each wait for an answer takes longer than the answer.
 */
export function fetchAhead(reader: IndexReader, concepts: ConceptFinder, typed: string): void {
  const text = toNfc(typed);
  const names = namesLikeKeys(planQuery(text, concepts));
  for (const { folded } of names) reader.entries(folded).catch(() => undefined);
  const absent = new Set(names.map(({ term }) => term));
  const query = guessKeys(reader, concepts, text, absent) ?? text;
  const plan = planQuery(query, concepts);
  prefetch(reader, plan);
  for (const index of plan.units.keys()) {
    const putRight = (words: string): void => {
      const { from = 0, to = 0 } = plan.units[index] ?? {};
      prefetch(reader, planQuery(query.slice(0, from) + words + query.slice(to), concepts));
    };
    // What cannot be had is missed when it is asked for.
    guessAt(reader, plan, index, putRight).catch(() => undefined);
  }
}

/** @param onMeant is given what was probably meant by a word that seems wrong */
async function guessAt(
  reader: IndexReader,
  plan: Plan,
  index: number,
  onMeant: (words: string) => void,
): Promise<void> {
  const unit = plan.units[index];
  const isPlain = unit && !unit.isGroup && !unit.isFiller && !unit.isQuoted;
  if (!isPlain || isBegun(reader, plan, index)) return;
  const isNowhere = reader.isNowhere(unit.folded);
  if (!isNowhere && !(await isAlone(reader, plan, index))) return;
  (await likelyWords(reader, plan.units, index)).forEach(onMeant);
  if (isNowhere) await bestCandidate(reader, plan.units, index);
}

/** A last word that may become another is not wrong yet. */
function isBegun(reader: IndexReader, { units, isOpen }: Plan, index: number): boolean {
  const word = units[index]?.folded ?? '';
  const isLast = index === units.length - 1;
  return isOpen && isLast && [...reader.words.keys()].some((known) => known.startsWith(word));
}

/** Beside a word that is nowhere every word is alone. */
async function isAlone(reader: IndexReader, { units }: Plan, index: number): Promise<boolean> {
  const [before, unit, after] = [units[index - 1], units[index], units[index + 1]];
  if (before === undefined || unit === undefined || after === undefined) return false;
  if (reader.isNowhere(`${before.folded} ${after.folded}`)) return false;
  const behind = await countPair(reader, `${before.folded} ${unit.folded}`);
  return behind === 0 && (await countPair(reader, `${unit.folded} ${after.folded}`)) === 0;
}
