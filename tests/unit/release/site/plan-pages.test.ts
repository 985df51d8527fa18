import { expect, test } from 'vitest';
import { createAnswerDigest } from '../../../../src/release/site/answer-digest.ts';
import { planPages } from '../../../../src/release/site/plan-pages.ts';
import type { PageState } from '../../../../src/release/site/site-state.ts';

const COMPONENT = 'src/pages/nam/[year].astro';

/** A page for every year, which asks for its year and was answered with the given words. */
function sitePages(answers: Readonly<Record<string, string>>): PageState {
  const digest = createAnswerDigest();
  const years = Object.keys(answers);
  return {
    frame: '',
    answers: new Map(years.map((year) => [`["year",${year}]`, digest({ says: answers[year] })])),
    pages: new Map(
      years.map((year) => [
        `/nam/${year}`,
        {
          component: COMPONENT,
          file: `nam/${year}/index.html`,
          inquiries: [`["year",${year}]`],
          digest: '',
          bytes: 1,
        },
      ]),
    ),
  };
}

const placesOf = (years: readonly number[]) =>
  years.map((year) => ({
    address: `/nam/${String(year)}`,
    component: COMPONENT,
    file: `nam/${String(year)}/index.html`,
  }));

const answering = (says: (year: number) => string) => ({
  reader: {} as never,
  answerTo: (inquiry: string): unknown => {
    const [, year] = JSON.parse(inquiry) as [string, number];
    return { says: says(year) };
  },
});

test('renders what is new and what is answered otherwise, keeps and removes the rest', async () => {
  const before = sitePages({ 2020: 'a', 2021: 'b', 2022: 'c' });
  const open = answering((year) =>
    year === 2021 ? 'khác' : ({ 2020: 'a', 2022: 'c' }[year] ?? ''),
  );
  const plan = await planPages(before, placesOf([2020, 2021, 2023]), open);
  expect(plan.render.map(({ address }) => address)).toEqual(['/nam/2021', '/nam/2023']);
  expect([...plan.keep.keys()]).toEqual(['/nam/2020']);
  expect(plan.remove.map(({ file }) => file)).toEqual(['nam/2022/index.html']);
  expect([...plan.changed]).toEqual(['["year",2021]']);
});

test('lets other work of the thread have its turn while it asks', async () => {
  const years = Array.from({ length: 30 }, (_, index) => 2000 + index);
  const before = sitePages(Object.fromEntries(years.map((year) => [year, 'a'])));
  let turns = 0;
  const others = setInterval(() => (turns += 1), 1);
  const slow = answering(() => {
    const start = performance.now();
    while (performance.now() - start < 5);
    return 'a';
  });
  await planPages(before, placesOf(years), slow);
  clearInterval(others);
  expect(turns).toBeGreaterThan(2);
});
