import { presentHit, type ShownHit } from '../show/present.ts';
import type { FacetColumn } from '../store/facet-column.ts';
import type { Facet } from '../store/layout.ts';
import { createConceptFinder, type ConceptFinder } from '../terms/concepts.ts';
import {
  countFacet,
  type FacetCount,
  filterDocuments,
  hasFilters,
  type FilterName,
  type Filters,
} from './filters.ts';
import { EarlyAnswers } from './early-answers.ts';
import { fetchAhead } from './fetch-ahead.ts';
import type { IndexReader } from './index-reader.ts';
import { planQuery } from './plan.ts';
import type { RankedDocument } from './rank-places.ts';
import { search, type Ranking, type SearchProgress } from './search.ts';

export interface Question {
  query: string;
  filters: Filters;
  order: 'best' | 'newest';
}

/** A part of the results, and what there is to say of them. */
export interface Answer extends Pick<Ranking, 'asked' | 'verbatim' | 'offered' | 'missing'> {
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
    const isTop = from === 0 && order === 'best' && !hasFilters(filters);
    const early = new EarlyAnswers(onFirst);
    const progress: SearchProgress = {
      onFound: this.#fetchTop,
      onTop: (ranking) => {
        const hits = this.#present(ranking, ranking.documents.slice(0, FIRST_HITS));
        early.tell(withHits(describe(ranking, ranking.documents), hits));
      },
    };
    try {
      const ranking = await this.#rank(query, isTop ? progress : undefined);
      const passed = await filterDocuments(ranking.documents, filters, this.#column);
      const ordered = order === 'best' ? passed : await this.#newestFirst(passed);
      const about = describe(ranking, passed);
      const hits = this.#present(ranking, ordered.slice(from, to));
      if (hits.length > FIRST_HITS) early.tell(withHits(about, hits.slice(0, FIRST_HITS)));
      return await withHits(about, hits);
    } finally {
      early.end();
    }
  }

  prepare(query: string): void {
    fetchAhead(this.#reader, this.#concepts, query);
  }

  async counts({ query, filters }: Question, names: readonly FilterName[]): Promise<FacetCounts> {
    const { documents } = await this.#rank(query);
    const counts = names.map(async (name) => {
      return [name, await countFacet(name, documents, filters, this.#column)] as const;
    });
    return Object.fromEntries(await Promise.all(counts));
  }

  #rank(query: string, progress?: SearchProgress): Promise<Ranking> {
    if (this.#last?.query === query) return this.#last.ranking;
    const ranking =
      query.trim() === ''
        ? Promise.resolve(this.#everything())
        : search(this.#reader, this.#concepts, query, progress);
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

  #present({ plan }: Ranking, documents: readonly { document: number }[]): Promise<ShownHit>[] {
    return documents.map(async ({ document }) =>
      presentHit(await this.#reader.document(document), plan, this.#concepts),
    );
  }

  readonly #fetchTop = (documents: readonly { document: number }[]): void => {
    for (const { document } of documents.slice(0, FIRST_HITS)) {
      this.#reader.document(document).catch(() => undefined);
    }
  };

  readonly #column = (facet: Facet): Promise<FacetColumn> => {
    const known = this.#columns.get(facet);
    if (known !== undefined) return known;
    const loading = this.#reader.facet(facet);
    this.#columns.set(facet, loading);
    loading.catch(() => this.#columns.delete(facet));
    return loading;
  };
}

function describe(
  { asked, verbatim, offered, missing }: Ranking,
  documents: readonly RankedDocument[],
): Omit<Answer, 'hits'> {
  const exact = documents.filter(({ isExact }) => isExact).length;
  return { total: documents.length, exact, asked, verbatim, offered, missing };
}

async function withHits(
  about: Omit<Answer, 'hits'>,
  hits: readonly Promise<ShownHit>[],
): Promise<Answer> {
  return { ...about, hits: await Promise.all(hits) };
}
