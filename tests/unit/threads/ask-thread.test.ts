import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { askThread } from '../../../src/threads/ask-thread.ts';

const open: Worker[] = [];
afterEach(() => Promise.all(open.splice(0).map((worker) => worker.terminate())));

function slowThread(): Worker {
  const worker = new Worker(new URL('./support/slow-worker.ts', import.meta.url));
  open.push(worker);
  return worker;
}

test('tasks that a thread works on at a time get each its own answer', async () => {
  const thread = slowThread();
  const answers = [20, 0, 10].map((task) => askThread<number>(thread, task));
  expect(await Promise.all(answers)).toEqual([20, 0, 10]);
});

test('what a task throws reaches everybody who waits', async () => {
  const thread = slowThread();
  const waiting = askThread(thread, 60_000);
  await expect(Promise.all([waiting, askThread(thread, -1)])).rejects.toThrow('no time');
  await expect(waiting).rejects.toThrow('no time');
});
