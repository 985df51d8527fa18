import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

import type { AskedHit } from './ask-index.ts';
import { checkDownloads } from './checked-download.ts';
import { openEngine, type PagefindModule } from './engine.ts';
import { answerQuery, type ShownHit } from './present.ts';
import { createSearch } from './query.ts';

export type Answer = { total: number; hits: AskedHit[] } | { failure: string };

const HITS = 10;

// A failed start rejects twice: here, where nobody listens, and in the search that waits for it.
process.on('unhandledRejection', () => undefined);

const { indexDir, query } = workerData as { indexDir: string; query: string };
parentPort?.postMessage(await answer());

async function answer(): Promise<Answer> {
  const downloads = checkDownloads(readIndexFile);
  globalThis.fetch = downloads.fetch;
  try {
    const found = await createSearch(openEngine(await loadPagefind(), '/pagefind/', '/'))(query);
    const { total, hits } = await answerQuery(found, query, 0, HITS);
    const failure = downloads.takeFailure();
    if (failure !== undefined) throw failure;
    return { total, hits: hits.map(toAskedHit) };
  } catch (error) {
    const cause = downloads.takeFailure() ?? error;
    return { failure: cause instanceof Error ? cause.message : String(cause) };
  }
}

function toAskedHit({ url, title }: ShownHit): AskedHit {
  return { url, title: title.map(({ text }) => text).join('') };
}

/** As a data address: the folder may stand where Node takes .js files for CommonJS. */
async function loadPagefind(): Promise<PagefindModule> {
  const source = await readFile(path.join(indexDir, 'pagefind.js'), 'base64');
  return (await import(`data:text/javascript;base64,${source}`)) as PagefindModule;
}

async function readIndexFile(address: string): Promise<Response> {
  const name = address.replace(/^\/pagefind\//u, '').replace(/\?.*$/u, '');
  return new Response(await readFile(path.join(indexDir, name)));
}
