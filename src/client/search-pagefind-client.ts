import type { Answer, Searcher } from '../search/ask/search-service.ts';
import type { SearchClient } from './search-client.ts';

/** A question to the worker: the hits `from` to `to` (exclusive) of a query. */
export interface PagefindRequest {
  id: number;
  /** Base path of the site, with a closing slash. */
  site: string;
  query: string;
  from: number;
  to: number;
}

export type PagefindReply = { id: number; answer: Answer } | { id: number; failure: string };

interface Session extends Searcher {
  close(): void;
}

/**
 * Asks Pagefind in a worker. A failure ends the worker: browsers keep a script that failed to load,
 * and a release published in between has other index files. Each question is tried twice.
 *
 * @param site base path of the site, with a closing slash
 */
export function openPagefind(site: string): SearchClient {
  let session: Session | undefined;
  const askOnce = async <T>(question: (searcher: Searcher) => Promise<T>): Promise<T> => {
    const current = (session ??= openSession(site));
    try {
      return await question(current);
    } catch (error) {
      current.close();
      if (session === current) session = undefined;
      throw error;
    }
  };
  return {
    warmUp: () => (session ??= openSession(site)),
    prepare: () => undefined,
    ask: (question) => askOnce(question).catch(() => askOnce(question)),
  };
}

function openSession(site: string): Session {
  const worker = new Worker(new URL('./search-pagefind-worker.ts', import.meta.url), {
    type: 'module',
  });
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  const failAll = (message: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<PagefindReply>) => {
    const question = waiting.get(data.id);
    waiting.delete(data.id);
    if ('answer' in data) question?.resolve(data.answer);
    else question?.reject(new Error(data.failure));
  });
  worker.addEventListener('error', () => failAll('The search worker does not start'));
  let lastId = 0;
  return {
    answer({ query }, from, to) {
      const question = Promise.withResolvers<Answer>();
      lastId += 1;
      waiting.set(lastId, question);
      worker.postMessage({ id: lastId, site, query, from, to } satisfies PagefindRequest);
      return question.promise;
    },
    counts: () => Promise.resolve({}),
    prepare: () => undefined,
    close() {
      worker.terminate();
      failAll('The search was started afresh');
    },
  };
}
