import type { ConceptFinder } from '../terms/concepts.ts';
import { fold, spell } from '../terms/spelling.ts';
import type { IndexReader } from './index-reader.ts';
import { planQuery, type Plan, type Unit } from './plan.ts';
import { readLateTelex, readTelex } from './telex.ts';
import { readVni } from './vni.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;

/**
 * The query as it was meant by a reader whose input method was off: words that are nowhere, and
 * those that only the digits of VNI explain, are read as keys where that gives a known word.
 *
 * @returns `undefined` when nothing can be read so
 */
export async function readKeys(
  reader: IndexReader,
  concepts: ConceptFinder,
  query: string,
): Promise<string | undefined> {
  const absent = namesLikeKeys(planQuery(query, concepts)).map(async ({ term, folded }) =>
    (await reader.entries(folded)).length === 0 ? [term] : [],
  );
  return guessKeys(reader, concepts, query, new Set((await Promise.all(absent)).flat()));
}

/** What may be the keys of VNI, or a name such as "covid19". */
export function namesLikeKeys({ units }: Plan): Unit[] {
  return units.filter(({ isGroup, folded }) => isGroup && readVni(folded) !== undefined);
}

/** @param absent what looks like keys, and is no name */
export function guessKeys(
  reader: IndexReader,
  concepts: ConceptFinder,
  query: string,
  absent: ReadonlySet<string>,
): string | undefined {
  const plan = planQuery(query, concepts, absent);
  const read = [...query.matchAll(/[\p{L}\p{M}\d]+/gu)].reduceRight((text, { 0: word, index }) => {
    const unit = unitAt(plan, index, index + word.length);
    const meant = readingsOf(reader, word.toLowerCase(), unit).find((reading) =>
      reader.words.has(fold(spell(reading))),
    );
    return meant === undefined
      ? text
      : text.slice(0, index) + meant + text.slice(index + word.length);
  }, query);
  return read === query ? undefined : read;
}

function unitAt({ units }: Plan, start: number, end: number): Unit | undefined {
  return units.find(({ from, to }) => from === start && to === end);
}

/** @param unit that the word is; nothing where the query is read in its parts */
function readingsOf(reader: IndexReader, word: string, unit: Unit | undefined): string[] {
  // A tone that was typed leaves no keys for another.
  if (TONES.test(word.normalize('NFD'))) return [];
  const vni = unit === undefined ? readVni(word) : undefined;
  const isNowhere = unit?.isGroup === false && reader.isNowhere(unit.folded);
  const telex = isNowhere ? [readTelex(word), readLateTelex(word)] : [];
  return [vni ?? [], telex].flat().filter((reading) => reading !== word);
}
