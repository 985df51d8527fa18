import { setTimeout } from 'node:timers/promises';
import { answerTasks } from '../../../../src/threads/answer-tasks.ts';

/** Answers a number so late. */
answerTasks(async (task: number) => {
  if (task < 0) throw new RangeError('no time');
  await setTimeout(task);
  return task;
});
