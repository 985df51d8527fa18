import type { Worker } from 'node:worker_threads';

/** A task on its way to a thread, and its answer on the way back. */
export interface Numbered<Content> {
  number: number;
  content: Content;
}

let last = 0;

/** Hands a task to a thread that answers tasks, one of several maybe. @throws what the thread ended with */
export function askThread<Answer>(worker: Worker, task: unknown): Promise<Answer> {
  const number = (last += 1);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const hear = (answer: Numbered<Answer>): void => {
    if (answer.number === number) resolve(answer.content);
  };
  worker.on('message', hear);
  worker.on('error', reject);
  worker.postMessage({ number, content: task } satisfies Numbered<unknown>);
  return promise.finally(() => {
    worker.off('message', hear);
    worker.off('error', reject);
  });
}
