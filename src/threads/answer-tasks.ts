import { parentPort } from 'node:worker_threads';

/** Lets this thread answer the tasks that it is handed; what a task throws ends the thread. */
export function answerTasks(work: (task: never) => Promise<unknown>): void {
  parentPort?.on('message', (task: unknown) => {
    void work(task as never).then(
      (answer) => parentPort?.postMessage(answer),
      (error: unknown) => {
        // An error in a promise would not reach the thread that waits.
        setImmediate(() => {
          throw error;
        });
      },
    );
  });
}
