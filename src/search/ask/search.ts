import { toNfc } from '../../text/nfc.ts';
import type { ConceptFinder } from '../terms/concepts.ts';
import { correctQuery } from './correct.ts';
import { fetchAhead } from './fetch-ahead.ts';
import type { IndexReader } from './index-reader.ts';
import { lookUp, type Places } from './lookup.ts';
import { planQuery, type Plan } from './plan.ts';
import { putRight, quoteWords } from './put-right.ts';
import { readKeys } from './read-keys.ts';
import { rankPlaces, type RankedDocument } from './rank-places.ts';
import { findSlips } from './slips.ts';
import { underOtherNames } from './successions.ts';

/** What was found for a query, before filters. */
export interface Ranking {
  /** Of the query that was asked in the end. */
  plan: Plan;
  /** Best first. */
  documents: readonly RankedDocument[];
  /** The query that was asked instead, because no page has the words as typed. */
  asked?: string | undefined;
  /** How to ask for the words as typed, where they are in the index and yet seemed a slip. */
  verbatim?: string | undefined;
  /** A query that finds more. */
  offered?: string | undefined;
  /** Words of the query that no result has, as typed. */
  missing: readonly string[];
}

/** With fewer results than this another spelling is looked for. */
const FEW = 3;
const MUCH_MORE = 3;
/** A page that is not full takes up results under other names. */
const FULL = 10;

/** Told of a search while it goes on. */
export interface SearchProgress {
  /** Documents that probably are the best. */
  onFound(documents: readonly RankedDocument[]): void;
  /** Documents that are the best, whatever is found behind them. */
  onTop(ranking: Ranking): void;
}

const UNHEARD: SearchProgress = { onFound: () => undefined, onTop: () => undefined };

/** Asks for the query as typed, then for what was probably meant, then for most of its words. */
export async function search(
  reader: IndexReader,
  concepts: ConceptFinder,
  typed: string,
  { onFound, onTop } = UNHEARD,
): Promise<Ranking> {
  const query = toNfc(typed);
  fetchAhead(reader, concepts, query);
  const keys = await readKeys(reader, concepts, query);
  const read = keys ?? query;
  const asked = await askOnce(reader, concepts, read);
  if (asked.plan.units.length === 0) return { plan: asked.plan, documents: [], missing: [] };
  onFound(asked.documents);
  const withKeys = (ranking: Ranking): Ranking => ({ ...ranking, asked: ranking.asked ?? keys });
  const progress = { onFound, onTop: (ranking: Ranking) => onTop(withKeys(ranking)) };
  return withKeys(await searchMeant(reader, concepts, read, asked, progress));
}

async function searchMeant(
  reader: IndexReader,
  concepts: ConceptFinder,
  query: string,
  typed: Asked,
  { onFound, onTop }: SearchProgress,
): Promise<Ranking> {
  const { plan, documents } = typed;
  const slips = await findSlips(reader, plan, typed.places);
  if (slips.length > 0) {
    const corrected = await putRight(reader, query, plan, slips);
    const asked = await askOnce(reader, concepts, corrected);
    onFound(asked.documents);
    const meant = await fillUp(reader, concepts, corrected, asked);
    const indexes = slips.map(({ index }) => index);
    const verbatim = documents.length > 0 ? quoteWords(query, plan, indexes) : undefined;
    if (meant.documents.length > 0) return { ...meant, asked: corrected, verbatim, missing: [] };
  }
  if (documents.length >= FULL) return { plan, documents, missing: [] };
  if (documents.length > 0) onTop({ plan, documents, missing: [] });
  const [named, corrected] = await Promise.all([
    addOtherNames(reader, concepts, query, typed),
    documents.length < FEW ? correctQuery(reader, query, plan, typed.places) : undefined,
  ]);
  if (named.documents.length >= FEW) return { plan, documents: named.documents, missing: [] };
  const meant = corrected === undefined ? undefined : await askOnce(reader, concepts, corrected);
  const found = meant?.documents.length ?? 0;
  if (meant !== undefined && named.documents.length === 0 && found > 0) {
    onFound(meant.documents);
    onTop({ ...meant, asked: corrected, missing: [] });
    const { documents: all } = await fillUp(reader, concepts, corrected ?? query, meant);
    return { plan: meant.plan, documents: all, asked: corrected, missing: [] };
  }
  const offered = found > named.documents.length * MUCH_MORE ? corrected : undefined;
  if (named.documents.length > 0) return { plan, documents: named.documents, offered, missing: [] };
  return askForMost(reader, typed, query);
}

interface Asked {
  plan: Plan;
  places: Places;
  documents: readonly RankedDocument[];
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
      ({ isGroup, isFiller }, index) => isGroup && !isFiller && places.units[index]?.count === 0,
    );
    if (nowhere.length === 0) {
      return { plan, places, documents: rankPlaces(plan, places, reader.documents) };
    }
    for (const { term } of nowhere) absent.add(term);
  }
}

/** Asks under other names, too, where the results do not fill a page. */
async function fillUp(
  reader: IndexReader,
  concepts: ConceptFinder,
  query: string,
  asked: Asked,
): Promise<Asked> {
  return asked.documents.length < FULL ? addOtherNames(reader, concepts, query, asked) : asked;
}

/** Behind the results those under names before and after a merger, until a page is full. */
async function addOtherNames(
  reader: IndexReader,
  concepts: ConceptFinder,
  query: string,
  asked: Asked,
): Promise<Asked> {
  const known = new Set(asked.documents.map(({ document }) => document));
  const others: RankedDocument[] = [];
  const queries = underOtherNames(query, reader.start.successions);
  const answers = await Promise.all(queries.map((other) => askOnce(reader, concepts, other)));
  for (const { documents } of answers) {
    const news = documents.filter(({ document }) => !known.has(document));
    // Not what was typed, whatever its marks.
    others.push(...news.map((ranked) => ({ ...ranked, isExact: false })));
    for (const { document } of documents) known.add(document);
  }
  const room = Math.max(0, FULL - asked.documents.length);
  return { ...asked, documents: [...asked.documents, ...others.slice(0, room)] };
}

/** No page has all words: asks for those that leave some, the rarest first. */
function askForMost(reader: IndexReader, { plan, places }: Asked, query: string): Ranking {
  const count = (index: number): number => places.units[index]?.count ?? 0;
  const order = [...plan.units.keys()]
    .filter((index) => count(index) > 0)
    .sort((a, b) => count(a) - count(b));
  let kept: number[] = [];
  let part = partOf(plan, places, kept);
  let documents: RankedDocument[] = [];
  for (const index of order) {
    const wider = [...kept, index].sort((a, b) => a - b);
    const widerPart = partOf(plan, places, wider);
    const found = rankPlaces(widerPart.plan, widerPart.places, reader.documents);
    if (found.length > 0) [kept, part, documents] = [wider, widerPart, found];
  }
  const missing = plan.units
    .filter(({ isFiller }, index) => !isFiller && !kept.includes(index))
    .map(({ from, to }) => query.slice(from, to));
  return { plan: part.plan, documents, missing };
}

function partOf(
  plan: Plan,
  places: Places,
  indexes: readonly number[],
): { plan: Plan; places: Places } {
  const choose = <T>(all: readonly T[]): T[] => indexes.flatMap((index) => all[index] ?? []);
  return {
    plan: { ...plan, units: choose(plan.units) },
    places: { units: choose(places.units), pairs: choose(places.pairs) },
  };
}
