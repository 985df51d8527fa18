import type { Browser, Page } from 'playwright-core';

import { receivedBytes, watchRequests } from './received-bytes.ts';

/** What a reader got for a query, and what it took. */
export interface BrowserAnswer {
  /** Paths of the first ten results. */
  urls: string[];
  total: number;
  /** Bytes received for scripts and data of the search, bodies as sent; page, styles, fonts and photos aside. */
  bytes: number;
  requests: number;
  /** From the end of the pause after typing to the results. */
  milliseconds: number;
  /** The same to the first results, which a slow line shows before the others. */
  firstMilliseconds?: number;
}

const PATIENCE_MS = 60_000;

/** Types a query into the search page, in a browser that has seen nothing of the site. */
export async function askCold(
  browser: Browser,
  origin: string,
  query: string,
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<BrowserAnswer> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const requests = watchRequests(context);
    await prepare(page);
    // Nobody types while the page still loads.
    await page.goto(`${origin}/tim-kiem/`, { waitUntil: 'networkidle' });
    const answer = await askOn(page, query);
    return { ...answer, ...(await receivedBytes(requests)) };
  } finally {
    await context.close();
  }
}

/**
 * Comes to a query by its address, in a browser that has seen nothing of the site.
 *
 * @returns milliseconds from the start of the visit to the first results
 */
export async function arriveCold(
  browser: Browser,
  origin: string,
  query: string,
  prepare: (page: Page) => Promise<void>,
): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await prepare(page);
    await page.goto(`${origin}/tim-kiem/?${new URLSearchParams({ q: query }).toString()}`);
    const shownAt = await page.waitForFunction(
      () => {
        const [first] = performance.getEntriesByName('tim-kiem-dau');
        return first && first.startTime + first.duration;
      },
      undefined,
      { timeout: PATIENCE_MS, polling: 20 },
    );
    return (await shownAt.jsonValue()) ?? 0;
  } finally {
    await context.close();
  }
}

/** Types a query into a search page that is open, and waits for its results. */
export async function askOn(
  page: Page,
  query: string,
): Promise<Omit<BrowserAnswer, 'bytes' | 'requests'>> {
  await page.evaluate(() => performance.clearMeasures());
  await page.getByRole('searchbox', { name: 'Từ khóa' }).fill(query);
  const measured = await page.waitForFunction(
    () => performance.getEntriesByName('tim-kiem').at(-1)?.duration,
    undefined,
    { timeout: PATIENCE_MS, polling: 20 },
  );
  const milliseconds = (await measured.jsonValue()) ?? 0;
  const first = await page.evaluate(
    () => performance.getEntriesByName('tim-kiem-dau')[0]?.duration,
  );
  const links = await page.locator('#ket-qua li a').all();
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
  const total = Number(await page.locator('#so-ket-qua').getAttribute('value'));
  return {
    urls: hrefs.map((href) => href ?? ''),
    total,
    milliseconds,
    firstMilliseconds: first ?? milliseconds,
  };
}
