import { createConceptFinder, type ConceptFinder } from '../terms/concepts.ts';
import { correctQuery } from './correct.ts';
import type { IndexReader } from './index-reader.ts';
import { lookUp, type Places } from './lookup.ts';
import { planQuery, type Plan } from './plan.ts';
import { rankPlaces, type RankedDocument } from './rank-places.ts';

/** What was found for a query, before filters. */
export interface Ranking {
  /** Best first. */
  documents: readonly RankedDocument[];
  /** The query that was asked instead, because nothing has the words of the query as typed. */
  asked?: string;
  /** A query that finds more, offered. */
  offered?: string;
  /** Words of the query that no result has, as typed. */
  missing: readonly string[];
}

/** With fewer results than this another spelling is looked for. */
const FEW = 3;
const MUCH_MORE = 3;

export function createSearch(reader: IndexReader): (query: string) => Promise<Ranking> {
  const concepts = createConceptFinder(reader.start.groups);
  const ask = (query: string): Promise<Asked> => askOnce(reader, concepts, query);
  return async (query) => {
    const asked = await ask(query);
    if (asked.plan.units.length === 0) return { documents: [], missing: [] };
    if (asked.documents.length >= FEW) return { documents: asked.documents, missing: [] };
    const corrected = await correctQuery(reader, query, asked.plan, asked.places);
    const other = corrected === undefined ? undefined : await ask(corrected);
    if (corrected !== undefined && other !== undefined) {
      if (asked.documents.length === 0 && other.documents.length > 0) {
        return { documents: other.documents, asked: corrected, missing: [] };
      }
      if (other.documents.length > asked.documents.length * MUCH_MORE) {
        return { documents: asked.documents, offered: corrected, missing: [] };
      }
    }
    if (asked.documents.length > 0) return { documents: asked.documents, missing: [] };
    return askForMost(reader, asked, query);
  };
}

interface Asked {
  plan: Plan;
  places: Places;
  documents: RankedDocument[];
}

/** Asks for groups first, and for the words of those groups that are nowhere. */
async function askOnce(
  reader: IndexReader,
  concepts: ConceptFinder,
  query: string,
): Promise<Asked> {
  const absent = new Set<string>();
  for (;;) {
    const plan = planQuery(query, concepts, absent);
    const places = await lookUp(reader, plan);
    const nowhere = plan.units.filter(
      ({ isGroup }, index) => isGroup && places.units[index]?.count === 0,
    );
    if (nowhere.length === 0) {
      return { plan, places, documents: rankPlaces(plan, places, reader.documents) };
    }
    for (const { term } of nowhere) absent.add(term);
  }
}

/** Nothing has all words: asks for those that leave something, the rarest first. */
function askForMost(reader: IndexReader, { plan, places }: Asked, query: string): Ranking {
  const order = [...plan.units.keys()]
    .filter((index) => (places.units[index]?.count ?? 0) > 0)
    .sort((a, b) => (places.units[a]?.count ?? 0) - (places.units[b]?.count ?? 0));
  let kept: number[] = [];
  let documents: RankedDocument[] = [];
  for (const index of order) {
    const wider = [...kept, index].sort((a, b) => a - b);
    const found = rankPlaces(...partOf(plan, places, wider), reader.documents);
    if (found.length > 0) {
      kept = wider;
      documents = found;
    }
  }
  const missing = plan.units
    .filter((_, index) => !kept.includes(index))
    .map(({ from, to }) => query.normalize('NFC').slice(from, to));
  return { documents, missing };
}

function partOf(plan: Plan, places: Places, indexes: readonly number[]): [Plan, Places] {
  const choose = <T>(all: readonly T[]): T[] => indexes.flatMap((index) => all[index] ?? []);
  return [
    { ...plan, units: choose(plan.units) },
    { units: choose(places.units), pairs: choose(places.pairs) },
  ];
}
