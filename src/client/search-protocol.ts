import type { Answer } from '../search/present.ts';

/** A question to the search worker: the hits `from` to `to` (exclusive) of a query. */
export interface SearchRequest {
  id: number;
  /** Base path of the site, with a closing slash. */
  site: string;
  query: string;
  from: number;
  to: number;
}

export type SearchReply = { id: number; answer: Answer } | { id: number; failure: string };
