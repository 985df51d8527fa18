import { expect, test, vi } from 'vitest';
import { asEnded, type Begun } from '../../../src/photos/begun.ts';
import { workInHand } from '../../../src/photos/work-in-hand.ts';

/** Work that is known at once and ends when it is told to. */
function openWork(known: string) {
  const { promise, resolve, reject: fail } = Promise.withResolvers<undefined>();
  const begin = vi.fn((): Promise<Begun<string>> => Promise.resolve({ known, ended: promise }));
  const end = (): void => {
    resolve(undefined);
  };
  return { begin, end, fail };
}

const settled = async (promise: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    promise.then(() => true),
    new Promise<false>((resolve) => setTimeout(resolve, 5, false)),
  ]);

test('work is answered when it is known, and its end can be waited for', async () => {
  const work = workInHand(2, 'known');
  const { begin, end } = openWork('ảnh');
  expect(await work.take(begin)).toBe('ảnh');
  expect(await settled(work.ended())).toBe(false);
  end();
  expect(await settled(work.ended())).toBe(true);
});

test('or only when it has ended', async () => {
  const work = workInHand(2, 'ended');
  const { begin, end } = openWork('ảnh');
  const answer = work.take(begin);
  expect(await settled(answer)).toBe(false);
  end();
  expect(await answer).toBe('ảnh');
});

test('work that was answered stays in hand until it has ended', async () => {
  const work = workInHand(1, 'known');
  const first = openWork('một');
  const second = openWork('hai');
  await work.take(first.begin);
  const answer = work.take(second.begin);
  expect(await settled(answer)).toBe(false);
  expect(second.begin).not.toHaveBeenCalled();
  first.end();
  expect(await answer).toBe('hai');
});

test('what goes wrong before the answer is the answer, and nothing else', async () => {
  const work = workInHand(1, 'known');
  await expect(work.take(() => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');
  await work.ended();
  expect(await work.take(() => Promise.resolve(asEnded('sau')))).toBe('sau');
});

test('what goes wrong after the answer is heard by all who wait for the end', async () => {
  const work = workInHand(1, 'known');
  const { begin, fail } = openWork('ảnh');
  await work.take(begin);
  fail(new Error('đầy đĩa'));
  await expect(work.ended()).rejects.toThrow('đầy đĩa');
  await expect(work.ended()).rejects.toThrow('đầy đĩa');
});
