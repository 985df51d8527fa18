import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { asEnded, type Begun } from '../../../src/photos/begun.ts';
import { forEachAtMost, limitParallel, shareByKey } from '../../../src/photos/limit-parallel.ts';

test('runs no more tasks at a time than allowed, in the order in which they came', async () => {
  const limited = limitParallel(2);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const task = async (number: number): Promise<number> => {
    started.push(number);
    running += 1;
    most = Math.max(most, running);
    await pause(number % 2);
    running -= 1;
    return number;
  };
  const numbers = [0, 1, 2, 3, 4, 5, 6];
  const results = await Promise.all(numbers.map((number) => limited(() => task(number))));
  expect({ most, started, results }).toEqual({ most: 2, started: numbers, results: numbers });
});

test('a task whose turn is first comes before those that wait', async () => {
  const limited = limitParallel(1);
  const started: string[] = [];
  const task = async (name: string): Promise<void> => {
    started.push(name);
    await pause(1);
  };
  await Promise.all([
    limited(() => task('a')),
    limited(() => task('b')),
    limited(() => task('c'), 'first'),
    limited(() => task('d'), 'first'),
  ]);
  expect(started).toEqual(['a', 'c', 'd', 'b']);
});

test('a task that fails makes room for the next', async () => {
  const limited = limitParallel(1);
  const failed = limited(() => Promise.reject(new Error('hỏng')));
  const next = limited(() => Promise.resolve('tiếp'));
  await expect(failed).rejects.toThrow('hỏng');
  expect(await next).toBe('tiếp');
});

test('shares a task with all who ask while it runs', async () => {
  const { share: shared, ended } = shareByKey<number>();
  let runs = 0;
  const begin = async (): Promise<Begun<number>> => {
    await pause(1);
    return { known: (runs += 1), ended: pause(20).then(() => undefined) };
  };
  const first = await shared('a', begin);
  const others = await Promise.all([shared('a', begin), shared('b', begin)]);
  expect([first, ...others].map(({ known }) => known)).toEqual([1, 1, 2]);
  await ended('a');
  await pause(0);
  expect((await shared('a', begin)).known).toBe(3);
});

test('a shared task that failed is tried again by the next who asks', async () => {
  const { share: shared } = shareByKey<string>();
  await expect(shared('a', () => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');
  const failsLater = { known: 'nửa', ended: Promise.reject(new Error('đầy đĩa')) };
  const begun = await shared('a', () => Promise.resolve(failsLater));
  await expect(begun.ended).rejects.toThrow('đầy đĩa');
  expect((await shared('a', () => Promise.resolve(asEnded('được')))).known).toBe('được');
});

test('items are taken one by one, never more at a time than allowed', async () => {
  const taken: number[] = [];
  const done: number[] = [];
  function* items(): Generator<number> {
    for (let item = 0; item < 9; item++) {
      taken.push(item);
      expect(taken.length - done.length).toBeLessThanOrEqual(3);
      yield item;
    }
  }
  await forEachAtMost(3, items(), async (item) => {
    await new Promise((resolve) => setTimeout(resolve, item % 3));
    done.push(item);
  });
  expect(done.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('the first failure is told', async () => {
  const fail = (item: number): Promise<void> =>
    item === 2 ? Promise.reject(new Error('two')) : Promise.resolve();
  await expect(forEachAtMost(2, [1, 2, 3], fail)).rejects.toThrow('two');
});
