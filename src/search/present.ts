import { excerptOf, markMatches, type Segment } from './excerpt.ts';
import { missingWords } from './match.ts';
import type { Found, Hit } from './query.ts';
import { splitWords } from './words.ts';

/** A hit as a page of results shows it. */
export interface ShownHit extends Omit<Hit, 'title' | 'text'> {
  title: Segment[];
  excerpt: Segment[];
}

export interface Answer {
  total: number;
  /** How many of them, all at the top, have the very marks of the query. */
  exact: number;
  /** Words of the query that no hit shown here has: Pagefind answers without them. */
  unknown: string[];
  hits: ShownHit[];
}

/** One page of results. A query of which no hit has a single word has no results. */
export async function answerQuery(
  found: Found,
  query: string,
  from: number,
  to: number,
): Promise<Answer> {
  const hits = await found.load(from, to);
  const missing = hits.map(({ title, text }) => missingWords(`${title} ${text}`, query));
  const [first = [], ...others] = missing;
  const unknown = first.filter((word) => others.every((words) => words.includes(word)));
  const isGuess = from === 0 && unknown.length > 0 && unknown.length === splitWords(query).length;
  if (isGuess) return { total: 0, exact: 0, unknown, hits: [] };
  return {
    total: found.total,
    exact: found.exact,
    unknown,
    hits: hits.map((hit) => presentHit(hit, query)),
  };
}

function presentHit({ title, text, ...card }: Hit, query: string): ShownHit {
  return { ...card, title: markMatches(title, query), excerpt: excerptOf(text, query) };
}
