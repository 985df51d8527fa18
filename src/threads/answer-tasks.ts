import { parentPort } from 'node:worker_threads';
import type { Numbered } from './ask-thread.ts';

/** Lets this thread answer the tasks that it is handed; what a task throws ends the thread. */
export function answerTasks(work: (task: never) => Promise<unknown>): void {
  parentPort?.on('message', ({ number, content: task }: Numbered<never>) => {
    void work(task).then(
      (content) => parentPort?.postMessage({ number, content } satisfies Numbered<unknown>),
      (error: unknown) => {
        // An error in a promise would not reach the thread that waits.
        setImmediate(() => {
          throw error;
        });
      },
    );
  });
}
