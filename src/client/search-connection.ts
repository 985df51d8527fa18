import type { Answer } from '../search/present.ts';
import type { SearchReply, SearchRequest } from './search-protocol.ts';

export interface SearchConnection {
  /** Rejects when a part of the index is out of reach; asking again starts afresh. */
  ask(query: string, from: number, to: number): Promise<Answer>;
}

interface Waiting {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/**
 * Asks the search worker. A failure ends the worker: browsers keep a script that failed to load,
 * and a release published in between has other index files. Each question is tried twice.
 *
 * @param site base path of the site, with a closing slash
 */
export function connectSearch(site: string): SearchConnection {
  let session: Session | undefined;
  const askOnce = async (query: string, from: number, to: number): Promise<Answer> => {
    const current = (session ??= openSession(site));
    try {
      return await current.ask(query, from, to);
    } catch (error) {
      current.close();
      if (session === current) session = undefined;
      throw error;
    }
  };
  return {
    ask: (query, from, to) => askOnce(query, from, to).catch(() => askOnce(query, from, to)),
  };
}

interface Session extends SearchConnection {
  close(): void;
}

function openSession(site: string): Session {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  const failAll = (message: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
    const question = waiting.get(data.id);
    waiting.delete(data.id);
    if ('answer' in data) question?.resolve(data.answer);
    else question?.reject(new Error(data.failure));
  });
  worker.addEventListener('error', () => failAll('The search worker does not start'));
  let lastId = 0;
  return {
    ask: (query, from, to) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        worker.postMessage({ id: lastId, site, query, from, to } satisfies SearchRequest);
      }),
    close() {
      worker.terminate();
      failAll('The search was started afresh');
    },
  };
}
