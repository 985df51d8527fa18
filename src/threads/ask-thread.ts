import type { Worker } from 'node:worker_threads';

/** Hands one task to a thread that answers tasks. @throws what the thread ended with */
export function askThread<Answer>(worker: Worker, task: unknown): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage(task);
  }).finally(() => {
    worker.removeAllListeners('message');
    worker.removeAllListeners('error');
  });
}
