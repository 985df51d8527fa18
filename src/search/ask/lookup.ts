import type { Entry } from '../store/entries.ts';
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
/** A word with other marks, where none were typed. */
const OTHER_MARKS = 0.5;
/** A word that only begins with what was typed. */
const BEGINNING = 0.6;
const SHORTEST_BEGINNING = 2;
/** Words that a first one may become. */
const MOST_BEGUN = 12;

export async function lookUp(reader: IndexReader, plan: Plan): Promise<Places> {
  const { units } = plan;
  const last = units.length - 1;
  const open = plan.isOpen && units[last]?.isGroup === false ? units[last] : undefined;
  // All at once: each wait for an answer is what a slow line feels most.
  const [found, pairs, begun] = await Promise.all([
    Promise.all(units.map((unit) => unitPlaces(reader, unit))),
    Promise.all(units.map((unit, index) => pairPlaces(reader, units[index - 1], unit))),
    open === undefined ? [] : begunPairs(reader, units[last - 1], open),
  ]);
  if (open !== undefined) {
    const before = units[last - 1];
    const places = { unit: found[last], pair: pairs[last] };
    await addBeginnings(reader, open, before, { ...places, begun });
  }
  return { units: found, pairs };
}

/** Fetches ahead what a query will ask for, but for the word that is being typed. */
export function prefetch(reader: IndexReader, { units, isOpen }: Plan): void {
  const whole = isOpen ? units.slice(0, -1) : units;
  const terms = whole.flatMap((unit, index) => [
    unit.folded,
    ...formsOfPair(units[index - 1], unit).map(({ folded }) => folded),
  ]);
  for (const term of terms) reader.entries(term).catch(() => undefined);
}

async function unitPlaces(reader: IndexReader, unit: Unit): Promise<Occurrences> {
  return placesOf(
    reader,
    termsOf(unit).map(({ term, folded }) => ({ form: term, folded })),
  );
}

async function pairPlaces(
  reader: IndexReader,
  before: Unit | undefined,
  unit: Unit,
): Promise<Occurrences> {
  return placesOf(reader, formsOfPair(before, unit));
}

function begunPairs(reader: IndexReader, before: Unit | undefined, unit: Unit): Promise<Entry[]> {
  if (before === undefined) return Promise.resolve([]);
  return reader.pairsFrom(`${before.folded} ${unit.folded}`);
}

interface Form {
  form: string;
  folded: string;
}

async function placesOf(reader: IndexReader, forms: readonly Form[]): Promise<Occurrences> {
  const occurrences = noOccurrences(reader.documents);
  const entries = await Promise.all(forms.map(({ folded }) => reader.entries(folded)));
  forms.forEach(({ form, folded }, index) => {
    const found = entries[index] ?? [];
    addEntries(occurrences, found, (entry) => entry.form === form);
    // Beside words with marks, one without may have been typed in a hurry: "so KHCN Yên Bái".
    if (form === folded) addEntries(occurrences, found, () => true, OTHER_MARKS);
  });
  return occurrences;
}

function formsOfPair(before: Unit | undefined, unit: Unit): Form[] {
  if (before === undefined) return [];
  return termsOf(before).flatMap((left) =>
    termsOf(unit).map((right) => ({
      form: `${left.term} ${right.term}`,
      folded: `${left.folded} ${right.folded}`,
    })),
  );
}

function termsOf(unit: Unit): Term[] {
  return unit.word === undefined ? [unit] : [unit, unit.word];
}

/** The words that the last one may become: behind the word before it, or alone. */
async function addBeginnings(
  reader: IndexReader,
  unit: Unit,
  before: Unit | undefined,
  places: {
    unit: Occurrences | undefined;
    pair: Occurrences | undefined;
    begun: readonly Entry[];
  },
): Promise<void> {
  const { unit: alone, pair, begun } = places;
  if (alone === undefined || pair === undefined) return;
  if (before === undefined) {
    if (alone.count >= FEW || unit.folded.length < SHORTEST_BEGINNING) return;
    const entries = await reader.wordsFrom(unit.folded, MOST_BEGUN);
    addEntries(alone, entries, ({ form }) => form.startsWith(unit.term), BEGINNING);
    return;
  }
  const most = Math.max(0, ...begun.map(({ documents }) => documents.length));
  if (pair.count >= FEW && most < MUCH_MORE * pair.count) return;
  const isExact = ({ form }: { form: string }) => form.startsWith(`${before.term} ${unit.term}`);
  addEntries(alone, begun, isExact, BEGINNING);
  addEntries(pair, begun, isExact, BEGINNING);
}
