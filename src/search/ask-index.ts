import { Worker } from 'node:worker_threads';

import type { Answer } from './ask-index-thread.ts';

export interface AskedHit {
  url: string;
  title: string;
}

/**
 * Asks a written index as the search page asks it, for checks outside a browser.
 *
 * @param indexDir the index's folder, such as `dist/pagefind`
 * @throws {Error} when a file of the index is missing or damaged
 */
export async function askIndex(
  indexDir: string,
  query: string,
): Promise<{ total: number; hits: AskedHit[] }> {
  // A thread of its own: Pagefind reads through the global fetch and rejects where nobody listens.
  const thread = new Worker(new URL('./ask-index-thread.ts', import.meta.url), {
    workerData: { indexDir, query },
    stdout: true,
    stderr: true,
  });
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`The search stopped with ${String(code)}`)));
    });
    if ('failure' in answer) throw new Error(`Search index ${indexDir}: ${answer.failure}`);
    return answer;
  } finally {
    await thread.terminate();
  }
}
