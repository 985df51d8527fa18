import { IndexReader } from '../search/ask/index-reader.ts';
import { type Searcher, SearchService } from '../search/ask/search-service.ts';
import { unpack } from '../search/ask/unpack.ts';
import { INDEX_FOLDER } from '../search/store/layout.ts';

export interface SearchClient {
  /** Fetches what every question needs. */
  warmUp(): void;
  /** Told what is being typed, to fetch ahead while the reader goes on. */
  prepare(query: string): void;
  /** Rejects when a part of the index is out of reach; asking again starts afresh. */
  ask<T>(question: (searcher: Searcher) => Promise<T>): Promise<T>;
}

const PATIENCE_MS = 20_000;

/**
 * Opens the index of the site when it is first needed. A release that is published in between has
 * other files: what fails is asked once more, of the index as it is then.
 *
 * @param site base path of the site, with a closing slash
 */
export function openSearch(site: string): SearchClient {
  let opened: Promise<Searcher> | undefined;
  const open = (): Promise<Searcher> => {
    opened ??= IndexReader.open((name) => readFile(`${site}${INDEX_FOLDER}/${name}`)).then(
      (reader) => new SearchService(reader),
    );
    return opened;
  };
  const askOnce = async <T>(question: (searcher: Searcher) => Promise<T>): Promise<T> => {
    const current = open();
    try {
      return await question(await current);
    } catch (error) {
      if (opened === current) opened = undefined;
      throw error;
    }
  };
  return {
    warmUp: () => void open().catch(() => (opened = undefined)),
    prepare: (query) =>
      void opened?.then((searcher) => searcher.prepare(query)).catch(() => undefined),
    ask: (question) => askOnce(question).catch(() => askOnce(question)),
  };
}

async function readFile(address: string): Promise<Uint8Array> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`${String(response.status)} ${address}`);
  return unpack(address, new Uint8Array(await response.arrayBuffer()));
}
