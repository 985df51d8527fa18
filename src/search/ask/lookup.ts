import type { IndexReader } from './index-reader.ts';
import { addEntries, noOccurrences, type Occurrences } from './occurrences.ts';
import type { Plan, Term, Unit } from './plan.ts';

/** Where the units of a query stand. */
export interface Places {
  units: readonly Occurrences[];
  /** Of each unit together with the one before it, as neighbours; of the first nowhere. */
  pairs: readonly Occurrences[];
}

/** A word that is nowhere near is taken for the beginning of another where fewer pages have it. */
const FEW = 10;
/** "Quảng Ngã" stands in few pages, what it begins in many. */
const MUCH_MORE = 3;
/** A word that only begins with what was typed. */
const BEGINNING = 0.6;
const SHORTEST_BEGINNING = 2;

export async function lookUp(reader: IndexReader, plan: Plan): Promise<Places> {
  const { units } = plan;
  // All at once: each wait for an answer is what a slow line feels most.
  const [found, pairs] = await Promise.all([
    Promise.all(units.map((unit) => unitPlaces(reader, unit))),
    Promise.all(units.map((unit, index) => pairPlaces(reader, units[index - 1], unit))),
  ]);
  const last = units.length - 1;
  const unit = units[last];
  if (unit !== undefined && plan.isOpen && !unit.isGroup) {
    await addBeginnings(reader, unit, units[last - 1], { unit: found[last], pair: pairs[last] });
  }
  return { units: found, pairs };
}

async function unitPlaces(reader: IndexReader, unit: Unit): Promise<Occurrences> {
  const occurrences = noOccurrences(reader.documents);
  for (const { term, folded } of termsOf(unit)) {
    addEntries(occurrences, await reader.entries('terms', folded), ({ form }) => form === term);
  }
  return occurrences;
}

async function pairPlaces(
  reader: IndexReader,
  before: Unit | undefined,
  unit: Unit,
): Promise<Occurrences> {
  const occurrences = noOccurrences(reader.documents);
  if (before === undefined) return occurrences;
  const pairs = termsOf(before).flatMap((left) =>
    termsOf(unit).map((right) => ({
      form: `${left.term} ${right.term}`,
      folded: `${left.folded} ${right.folded}`,
    })),
  );
  for (const { form, folded } of pairs) {
    addEntries(occurrences, await reader.entries('pairs', folded), (entry) => entry.form === form);
  }
  return occurrences;
}

function termsOf(unit: Unit): Term[] {
  return unit.word === undefined ? [unit] : [unit, unit.word];
}

/** The words that the last one may become: behind the word before it, or alone. */
async function addBeginnings(
  reader: IndexReader,
  unit: Unit,
  before: Unit | undefined,
  places: { unit: Occurrences | undefined; pair: Occurrences | undefined },
): Promise<void> {
  const { unit: alone, pair } = places;
  if (alone === undefined || pair === undefined) return;
  if (before === undefined) {
    if (alone.count >= FEW || unit.folded.length < SHORTEST_BEGINNING) return;
    const entries = await reader.entriesFrom('terms', unit.folded);
    addEntries(alone, entries, ({ form }) => form.startsWith(unit.term), BEGINNING);
    return;
  }
  const entries = await reader.entriesFrom('pairs', `${before.folded} ${unit.folded}`);
  const most = Math.max(0, ...entries.map(({ documents }) => documents.length));
  if (pair.count >= FEW && most < MUCH_MORE * pair.count) return;
  const isExact = ({ form }: { form: string }) => form.startsWith(`${before.term} ${unit.term}`);
  addEntries(alone, entries, isExact, BEGINNING);
  addEntries(pair, entries, isExact, BEGINNING);
}
