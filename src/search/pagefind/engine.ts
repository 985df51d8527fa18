/** The part of pagefind.js (1.6, the index's own copy) that the site uses. */
export interface PagefindModule {
  createInstance(options: Record<string, unknown>): Engine;
}

export interface Engine {
  options(options: { exactDiacritics: boolean }): Promise<void>;
  search(term: string): Promise<{ results: EngineResult[] }>;
}

export interface EngineResult {
  id: string;
  score: number;
  /** Positions of the matched words in the page, sorted. */
  words: readonly number[];
  data(): Promise<Fragment>;
}

export interface Fragment {
  url: string;
  content: string;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
  /** The elements of the indexed page that have an id. */
  anchors: readonly { id: string }[];
}

/** Measured on the relevance set: short pages must not win, and marks are ranked by a tier of their own. */
const RANKING = { termSimilarity: 5, pageLength: 0.3, diacriticSimilarity: 0 };

/**
 * @param bundle address of the index's folder, with a closing slash
 * @param site base path of the site, put before the addresses of results
 */
export function openEngine(pagefind: PagefindModule, bundle: string, site: string): Engine {
  return pagefind.createInstance({
    basePath: bundle,
    baseUrl: site,
    noWorker: true,
    ranking: RANKING,
  });
}
