import { presentHit, type ShownHit } from '../show/present.ts';
import type { FacetColumn } from '../store/facet-column.ts';
import type { Facet } from '../store/layout.ts';
import { createConceptFinder, type ConceptFinder } from '../terms/concepts.ts';
import {
  countFacet,
  type FacetCount,
  filterDocuments,
  type FilterName,
  type Filters,
} from './filters.ts';
import type { IndexReader } from './index-reader.ts';
import { prefetch } from './lookup.ts';
import { planQuery } from './plan.ts';
import { search, type Ranking } from './search.ts';

export interface Question {
  query: string;
  filters: Filters;
  order: 'best' | 'newest';
}

/** A part of the results, and what there is to say of them. */
export interface Answer extends Pick<Ranking, 'asked' | 'offered' | 'missing'> {
  total: number;
  /** How many of them have the very marks of the query. */
  exact: number;
  hits: ShownHit[];
}

export type FacetCounts = Partial<Record<FilterName, FacetCount[]>>;

/** Something that answers the questions of the search page. */
export interface Searcher {
  /** Told what is being typed, to fetch ahead. */
  prepare(query: string): void;
  /**
   * The results `from` to `to` (exclusive).
   *
   * @param onFirst is given the answer with its first hits where the others take much longer
   */
  answer(
    question: Question,
    from: number,
    to: number,
    onFirst?: (answer: Answer) => void,
  ): Promise<Answer>;
  /** The values of some facets, with the number of results that each would leave. */
  counts(question: Question, names: readonly FilterName[]): Promise<FacetCounts>;
}

/** Of the files of hits, browsers fetch six at a time. */
const FIRST_HITS = 5;
/** How long the others may take before the first ones are shown alone. */
const PATIENCE_MS = 150;

/** Answers questions to one index; a question without a query is for all documents. */
export class SearchService implements Searcher {
  readonly #reader: IndexReader;
  readonly #concepts: ConceptFinder;
  readonly #columns = new Map<Facet, Promise<FacetColumn>>();
  /** Pages of results, filters and facets ask for one query again and again. */
  #last: { query: string; ranking: Promise<Ranking> } | undefined;

  constructor(reader: IndexReader) {
    this.#reader = reader;
    this.#concepts = createConceptFinder(reader.start.groups);
  }

  async answer(
    { query, filters, order }: Question,
    from: number,
    to: number,
    onFirst: (answer: Answer) => void = () => undefined,
  ): Promise<Answer> {
    const { plan, documents, asked, offered, missing } = await this.#rank(query);
    const passed = await filterDocuments(documents, filters, this.#column);
    const ordered = order === 'best' ? passed : await this.#newestFirst(passed);
    const hits = ordered.slice(from, to).map(async ({ document }) => {
      return presentHit(await this.#reader.document(document), plan, this.#concepts);
    });
    const about = {
      total: passed.length,
      exact: passed.filter(({ isExact }) => isExact).length,
      asked,
      offered,
      missing,
    };
    return {
      ...about,
      hits: await inTwoSteps(hits, (first) => onFirst({ ...about, hits: first })),
    };
  }

  prepare(query: string): void {
    prefetch(this.#reader, planQuery(query, this.#concepts));
  }

  async counts({ query, filters }: Question, names: readonly FilterName[]): Promise<FacetCounts> {
    const { documents } = await this.#rank(query);
    const counts = names.map(async (name) => {
      return [name, await countFacet(name, documents, filters, this.#column)] as const;
    });
    return Object.fromEntries(await Promise.all(counts));
  }

  #rank(query: string): Promise<Ranking> {
    if (this.#last?.query === query) return this.#last.ranking;
    const ranking =
      query.trim() === ''
        ? Promise.resolve(this.#everything())
        : search(this.#reader, this.#concepts, query);
    this.#last = { query, ranking };
    ranking.catch(() => (this.#last = undefined));
    return ranking;
  }

  async #newestFirst<T extends { document: number }>(documents: readonly T[]): Promise<T[]> {
    const { ofDocument } = await this.#column('day');
    // The days of a column are sorted, so that their places are in the order of time.
    const dayOf = ({ document }: T): number => ofDocument[document]?.[0] ?? -1;
    return documents.toSorted((a, b) => dayOf(b) - dayOf(a) || b.document - a.document);
  }

  #everything(): Ranking {
    const documents = Array.from({ length: this.#reader.documents }, (_, index) => ({
      document: this.#reader.documents - 1 - index,
      score: 0,
      isExact: false,
    }));
    return { plan: planQuery('', this.#concepts), documents, missing: [] };
  }

  readonly #column = (facet: Facet): Promise<FacetColumn> => {
    const known = this.#columns.get(facet);
    if (known !== undefined) return known;
    const loading = this.#reader.facet(facet);
    this.#columns.set(facet, loading);
    loading.catch(() => this.#columns.delete(facet));
    return loading;
  };
}

/** Waits for all; hears of the first ones when the others are late, and none has failed. */
async function inTwoSteps<T>(
  waiting: readonly Promise<T>[],
  onFirst: (first: T[]) => void,
): Promise<T[]> {
  let late: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const waitForOthers = (first: T[]): void => {
    if (!isOver) late = setTimeout(() => onFirst(first), PATIENCE_MS);
  };
  if (waiting.length > FIRST_HITS) {
    Promise.all(waiting.slice(0, FIRST_HITS)).then(waitForOthers, () => undefined);
  }
  try {
    return await Promise.all(waiting);
  } finally {
    isOver = true;
    clearTimeout(late);
  }
}
