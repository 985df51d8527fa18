import type { Entry } from '../store/entries.ts';
import { lacksMarks } from '../terms/spelling.ts';
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
/** Most syllables are as long or longer, and what begins like them stands in the same file. */
const SHORTEST_AHEAD = 3;
/** Words that a first one may become. */
const MOST_BEGUN = 12;

export async function lookUp(reader: IndexReader, plan: Plan): Promise<Places> {
  const { units } = plan;
  const last = units.length - 1;
  const open = plan.isOpen && units[last]?.isGroup === false ? units[last] : undefined;
  // All at once: each wait for an answer is what a slow line feels most.
  const [ofUnits, ofPairs, begun] = await Promise.all([
    Promise.all(units.map((unit) => readForms(reader, formsOf(unit)))),
    Promise.all(units.map((unit, index) => readForms(reader, formsOfPair(units[index - 1], unit)))),
    open === undefined ? [] : begunPairs(reader, units[last - 1], open),
  ]);
  const isMeant = meantAsTyped(ofUnits, ofPairs);
  const found = ofUnits.map((read, index) => placesOf(reader, read, [isMeant[index]]));
  const pairs = ofPairs.map((read, index) =>
    placesOf(reader, read, [isMeant[index - 1], isMeant[index]]),
  );
  if (open !== undefined) {
    const before = units[last - 1];
    await addBeginnings(reader, open, before, { unit: found[last], pair: pairs[last], begun });
  }
  return { units: found, pairs };
}

/** Fetches ahead what a query will ask for, but for a word that has only been begun. */
export function prefetch(reader: IndexReader, { units, isOpen }: Plan): void {
  const last = units.at(-1);
  const isBegun = isOpen && (last?.folded.length ?? 0) < SHORTEST_AHEAD;
  const known = isBegun ? units.slice(0, -1) : units;
  const waiting: Promise<unknown>[] = known.flatMap((unit, index) =>
    [...formsOf(unit), ...formsOfPair(units[index - 1], unit)].map(({ folded }) =>
      reader.entries(folded),
    ),
  );
  if (isOpen && !isBegun && last) waiting.push(begunPairs(reader, units.at(-2), last));
  for (const each of waiting) each.catch(() => undefined);
}

function begunPairs(reader: IndexReader, before: Unit | undefined, unit: Unit): Promise<Entry[]> {
  if (before === undefined) return Promise.resolve([]);
  return reader.pairsFrom(before.folded, unit.folded);
}

interface Form {
  form: string;
  folded: string;
}

interface FormEntries extends Form {
  entries: readonly Entry[];
}

function readForms(reader: IndexReader, forms: readonly Form[]): Promise<FormEntries[]> {
  return Promise.all(
    forms.map(async (form) => ({ ...form, entries: await reader.entries(form.folded) })),
  );
}

/** Which units stand somewhere with just these marks beside a neighbour, or alone if they have none. */
function meantAsTyped(
  units: readonly FormEntries[][],
  pairs: readonly FormEntries[][],
): readonly boolean[] {
  const isThere = (read: readonly FormEntries[] = []): boolean =>
    read.some(({ form, entries }) => entries.some((entry) => entry.form === form));
  return units.map((unit, index) =>
    units.length === 1 ? isThere(unit) : isThere(pairs[index]) || isThere(pairs[index + 1]),
  );
}

/** @param isMeant of each word of the forms; in the others marks may have been left out */
function placesOf(
  { documents }: IndexReader,
  read: readonly FormEntries[],
  isMeant: readonly (boolean | undefined)[],
): Occurrences {
  const occurrences = noOccurrences(documents);
  const mayBe = (typed: string, written: string): boolean => {
    const words = written.split(' ');
    return typed
      .split(' ')
      .every((word, at) =>
        isMeant[at] === true ? word === words[at] : lacksMarks(word, words[at] ?? ''),
      );
  };
  for (const { form, entries } of read) {
    addEntries(occurrences, entries, (entry) => entry.form === form);
    addEntries(occurrences, entries, (entry) => mayBe(form, entry.form), OTHER_MARKS);
  }
  return occurrences;
}

function formsOf(unit: Unit): Form[] {
  return termsOf(unit).map(({ term, folded }) => ({ form: term, folded }));
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
