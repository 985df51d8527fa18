import type { Kind } from '../../model/index.ts';
import { hasMarks } from '../../text/fold.ts';
import { FILTERS, type Card } from './card.ts';
import type { Engine, EngineResult, Fragment } from './engine.ts';
import { fromIndexText, toIndexText } from './index-text.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { queryForms } from './query-forms.ts';
import { rankResults, type Ranked } from './rank.ts';

/** A page that the search found. */
export interface Hit extends Card {
  url: string;
  title: string;
  /** Lead, body and everything else, in the order of the page. */
  text: string;
  kind: Kind;
  agency: string;
}

export interface Found {
  total: number;
  /** How many of them, all at the top, have the very marks of the query. */
  exact: number;
  /** Loads the hits `from` to `to` (exclusive); rejects when a part of the index is out of reach. */
  load(from: number, to: number): Promise<Hit[]>;
}

export type Find = (query: string) => Promise<Found>;

const NOTHING: Found = { total: 0, exact: 0, load: () => Promise.resolve([]) };

/** Asks Pagefind the Vietnamese way. Marks are a setting of the engine, so searches wait for each other. */
export function createSearch(engine: Engine): Find {
  const inTurn = oneAtATime();
  return (query) => inTurn(() => find(engine, query).catch(nothingWhenEmpty));
}

/** An index without a page has no language either, which Pagefind takes for a fault. */
function nothingWhenEmpty(error: unknown): Found {
  if (error instanceof Error && error.message.includes('No language indexes found')) return NOTHING;
  throw error;
}

async function find(engine: Engine, query: string): Promise<Found> {
  if (query.trim() === '') return NOTHING;
  let ranked: Ranked[] = [];
  for (const form of queryForms(query)) {
    const other = await rankForm(engine, toIndexText(form).trim());
    if ((other[0]?.score ?? 0) > (ranked[0]?.score ?? 0)) ranked = other;
  }
  return {
    total: ranked.length,
    exact: ranked.filter(({ isExact }) => isExact).length,
    load: (from, to) =>
      Promise.all(ranked.slice(from, to).map(async ({ result }) => toHit(await result.data()))),
  };
}

async function rankForm(engine: Engine, term: string): Promise<Ranked[]> {
  const { results: loose } = await engine.search(term);
  const exact = hasMarks(term) ? await searchExactly(engine, term) : [];
  return rankResults(loose, exact, term.split(/\s+/u).length);
}

async function searchExactly(engine: Engine, term: string): Promise<EngineResult[]> {
  await engine.options({ exactDiacritics: true });
  try {
    return (await engine.search(term)).results;
  } finally {
    await engine.options({ exactDiacritics: false });
  }
}

function toHit({ url, content, meta, filters, anchors }: Fragment): Hit {
  const title = meta['title'] ?? '';
  return {
    ...(JSON.parse(anchors[0]?.id ?? '{}') as Card),
    url,
    title: fromIndexText(title),
    text: fromIndexText(withoutTitle(content, title)),
    kind: (filters[FILTERS.kind]?.[0] ?? 'khac') as Kind,
    agency: filters[FILTERS.agency]?.[0] ?? '',
  };
}

/** The page begins with its heading, closed by a full stop of Pagefind's own. */
function withoutTitle(content: string, title: string): string {
  return content.startsWith(title) ? content.slice(title.length).replace(/^[.\s]+/u, '') : content;
}
