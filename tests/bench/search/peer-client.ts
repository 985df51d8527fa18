import MiniSearch from 'minisearch';

import {
  openEngine,
  type Engine,
  type PagefindModule,
} from '../../../src/search/pagefind/engine.ts';
import { createSearch } from '../../../src/search/pagefind/query.ts';
import { MINI_OPTIONS } from './minisearch.ts';

type Ask = (query: string) => Promise<string[]>;

declare global {
  // Set for the bench, which calls it from outside.
  var ask: Ask;
}

const HITS = 10;

/** Opens what the address of the page names: `?engine=…&bundles=2016,2017`. */
const params = new URLSearchParams(location.search);
const bundles = (params.get('bundles') ?? 'all').split(',');

globalThis.ask = await openPeer(params.get('engine') ?? '');

async function openPeer(engine: string): Promise<Ask> {
  if (engine.startsWith('MiniSearch')) return openMiniSearch();
  return engine.includes('layer') ? openLayer() : openDefaults();
}

function openMiniSearch(): Ask {
  let opened: Promise<MiniSearch> | undefined;
  const open = async (): Promise<MiniSearch> => {
    const packed = (await fetch('/minisearch.bin')).body;
    const stream = packed?.pipeThrough(new DecompressionStream('gzip'));
    return MiniSearch.loadJSON(await new Response(stream ?? null).text(), {
      ...MINI_OPTIONS,
      fields: [...MINI_OPTIONS.fields],
      storeFields: [],
    });
  };
  return async (query) => {
    const mini = await (opened ??= open());
    return mini
      .search(query)
      .slice(0, HITS)
      .map(({ id }) => String(id));
  };
}

async function openDefaults(): Promise<Ask> {
  const pagefind = (await import(bundleOf(0) + 'pagefind.js')) as {
    search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
  };
  return async (query) => {
    const { results } = await pagefind.search(query);
    const first = await Promise.all(results.slice(0, HITS).map((result) => result.data()));
    return first.map(({ url }) => url);
  };
}

async function openLayer(): Promise<Ask> {
  const pagefind = (await import(bundleOf(0) + 'pagefind.js')) as PagefindModule;
  const engine = openEngine(pagefind, bundleOf(0), '/') as Engine & {
    mergeIndex: (bundle: string, options: object) => Promise<void>;
  };
  for (const place of bundles.keys()) {
    if (place > 0) await engine.mergeIndex(bundleOf(place), { language: 'vi' });
  }
  const search = createSearch(engine);
  return async (query) => (await (await search(query)).load(0, HITS)).map(({ url }) => url);
}

function bundleOf(place: number): string {
  return `/pagefind/${bundles[place] ?? ''}/`;
}
