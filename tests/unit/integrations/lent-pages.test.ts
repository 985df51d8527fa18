import { expect, test } from 'vitest';
import { lentPages, type Ask } from '../../../src/integrations/lent-pages.ts';
import type { PartsTask } from '../../../src/integrations/parts-worker.ts';
import type { NotedPage } from '../../../src/release/site/page-record.ts';

const APPLICATION = { file: 'entry.mjs', styles: [], scripts: [] };
const PAGE = { address: '/nam/2021', component: 'src/pages/nam/[year].astro' };
const RENDERED: NotedPage = { body: new Uint8Array([1]), inquiries: [] };

/** A thread that answers when it is told to. */
function slowThread() {
  const asked: { task: PartsTask; answer: (content?: NotedPage) => void }[] = [];
  const ask = (task: PartsTask) =>
    new Promise((resolve) => {
      asked.push({ task, answer: resolve });
    });
  return { asked, ask: ask as Ask };
}

/** A thread that is told to open the application, and does. */
function openThread() {
  const thread = slowThread();
  const pages = lentPages(thread.ask);
  const opening = pages.open(APPLICATION);
  thread.asked[0]?.answer();
  return { thread, pages, opening };
}

test('a page is rendered once the thread has opened the application', async () => {
  const thread = slowThread();
  const pages = lentPages(thread.ask);
  const opening = pages.open(APPLICATION);
  expect(await pages.render(PAGE)).toBeUndefined();
  thread.asked[0]?.answer();
  await opening;
  const page = pages.render(PAGE);
  thread.asked[1]?.answer(RENDERED);
  expect(await page).toBe(RENDERED);
  expect(thread.asked.map(({ task }) => task.make)).toEqual(['application', 'page']);
});

test('a thread that has pages enough on its way is asked for no more', async () => {
  const { thread, pages, opening } = openThread();
  await opening;
  const asked = Array.from({ length: 8 }, () => pages.render(PAGE));
  expect(await pages.render(PAGE)).toBeUndefined();
  for (const { answer } of thread.asked) answer(RENDERED);
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 8 }, () => RENDERED));
});

test('an application that was taken back before the thread had time is not opened any more', async () => {
  const thread = slowThread();
  const pages = lentPages(thread.ask);
  await pages.takeBack();
  await pages.open(APPLICATION);
  expect(thread.asked).toEqual([]);
});

test('an application is not taken away from a thread that is opening it', async () => {
  const thread = slowThread();
  const pages = lentPages(thread.ask);
  const opening = pages.open(APPLICATION);
  let isBack = false;
  const takingBack = pages.takeBack().then(() => (isBack = true));
  await Promise.resolve();
  await Promise.resolve();
  expect(isBack).toBe(false);
  thread.asked[0]?.answer();
  await Promise.all([opening, takingBack]);
  expect(await pages.render(PAGE)).toBeUndefined();
});

test('what went wrong while the thread opened the application is heard', async () => {
  const pages = lentPages(() => Promise.reject(new Error('no such module')));
  const opening = pages.open(APPLICATION);
  await expect(opening).rejects.toThrow('no such module');
  await expect(pages.takeBack()).rejects.toThrow('no such module');
});
