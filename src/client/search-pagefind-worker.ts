import type { Answer } from '../search/ask/search-service.ts';
import { oneAtATime } from '../search/one-at-a-time.ts';
import { answerFromPagefind } from '../search/pagefind/answer.ts';
import { checkDownloads } from '../search/pagefind/checked-download.ts';
import { openEngine, type PagefindModule } from '../search/pagefind/engine.ts';
import { createSearch, type Find, type Found } from '../search/pagefind/query.ts';
import type { PagefindReply, PagefindRequest } from './search-pagefind-client.ts';

/**
 * Runs Pagefind in a worker of the site's own, so that every file that it fetches is checked: in
 * Pagefind's worker a file that cannot be had is taken for "no results". The page starts a new
 * worker after a failure.
 */
const PATIENCE_MS = 20_000;

const fetchFromNetwork = globalThis.fetch;
const downloads = checkDownloads((address) =>
  fetchFromNetwork(address, { signal: AbortSignal.timeout(PATIENCE_MS) }),
);
globalThis.fetch = downloads.fetch;

const inTurn = oneAtATime();
let search: Promise<Find> | undefined;
let last: { query: string; found: Found } | undefined;

globalThis.addEventListener('message', ({ data }: MessageEvent<PagefindRequest>) => {
  void inTurn(() => reply(data)).then((message) => globalThis.postMessage(message));
});

async function reply(request: PagefindRequest): Promise<PagefindReply> {
  try {
    return { id: request.id, answer: await answer(request) };
  } catch (error) {
    const cause = downloads.takeFailure() ?? error;
    return { id: request.id, failure: cause instanceof Error ? cause.message : String(cause) };
  }
}

async function answer({ site, query, from, to }: PagefindRequest): Promise<Answer> {
  search ??= loadSearch(site);
  if (last?.query !== query) last = { query, found: await (await search)(query) };
  const page = await answerFromPagefind(last.found, query, from, to);
  const failure = downloads.takeFailure();
  if (failure !== undefined) throw failure;
  return page;
}

async function loadSearch(site: string): Promise<Find> {
  const bundle = `${site}pagefind/`;
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as PagefindModule;
  return createSearch(openEngine(pagefind, bundle, site));
}
