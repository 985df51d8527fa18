import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';

import { axeFaults } from '../support/browser/axe-faults.ts';
import { launchBrowser } from '../support/browser.ts';
import { PAGE_STORIES } from '../support/search/page-stories.ts';
import { SearchPageObject } from '../support/search/search-page.ts';
import { type SearchSite, serveSearchSite } from '../support/search/search-site.ts';
import type { Divert } from '../support/serve-folder.ts';

const THEMES = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'high contrast', media: { contrast: 'more' } },
] as const;

let browser: Browser;
let site: SearchSite;
/** Answers of the server that a test breaks. */
let divert: Divert = () => undefined;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSearchSite(inject('siteDir'), PAGE_STORIES, (address) => divert(address));
});

afterEach(async () => {
  divert = () => undefined;
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

function openSearch(query = '', options: BrowserContextOptions = {}): Promise<SearchPageObject> {
  const search = query === '' ? '' : `?q=${encodeURIComponent(query)}`;
  return SearchPageObject.open(browser, site.url, search, options);
}

describe('the search page', () => {
  test('answers the query of its address', async () => {
    const search = await openSearch('60-NQ/ĐU');
    await search.waitForCount('1');
    expect(await search.titles()).toEqual(['Đảng ủy Sở họp phiên 7']);
    const { page } = search;
    expect(await page.locator('#ket-qua mark').allInnerTexts()).toEqual(['60-NQ/ĐU']);
    expect(await page.locator('#ket-qua li').innerText()).toContain(
      '05/8/2020 · Hội nghị tổng kết · Sở Khoa học và Công nghệ tỉnh Khánh Hòa',
    );
    expect(await page.locator('#ket-qua a').getAttribute('href')).toBe('/tin-tuc/2020/so-ket-7/');
  });

  test('moves nothing that a reader sees when the answer to its address comes', async () => {
    const search = await openSearch('', { viewport: { width: 412, height: 823 } });
    const { page } = search;
    await page.addInitScript(watchShifts);
    await page.route('**/_astro/SearchPage*', async (route) => {
      await page.waitForFunction(
        () => performance.getEntriesByName('first-contentful-paint').length > 0,
      );
      await route.continue();
    });
    await page.goto(`${site.url}/tim-kiem/?q=dang+uy`);
    await search.waitForCount('24');
    await page.locator('#ket-qua li').nth(9).waitFor();
    await page.locator('.ways').waitFor();
    // What a frame moved is told after the frame.
    await page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
        ),
    );
    expect(await page.evaluate('moved')).toBeLessThan(0.05);
  });

  test('shows what stands below the results when the last of them has come', async () => {
    const { page } = await openSearch();
    const { promise: go, resolve } = Promise.withResolvers<undefined>();
    let asked = 0;
    await page.route('**/0.pack', async (route) => {
      if ((asked += 1) > 5) await go;
      await route.continue();
    });
    await page.goto(`${site.url}/tim-kiem/?q=hop+phien`);
    await page.locator('#ket-qua li').nth(4).waitFor();
    expect(await page.locator('.ways').isVisible()).toBe(false);
    resolve(undefined);
    await page.locator('.ways').waitFor();
    expect(await page.locator('#ket-qua li').count()).toBe(10);
  });

  test('searches while the reader types, and notes the query in the address', async () => {
    const search = await openSearch();
    await search.input.pressSequentially('dang uy', { delay: 20 });
    await search.waitForCount('24');
    expect(search.address()).toBe('?q=dang uy');
    const marks = search.page.locator('#ket-qua li:first-child .title mark');
    expect(await marks.allInnerTexts()).toEqual(['Đảng ủy']);
  });

  test('goes back to the query before, not to its letters', async () => {
    const search = await openSearch();
    await search.input.pressSequentially('dang uy');
    await search.input.press('Enter');
    await search.waitForCount('24');
    await search.input.fill('60-nq/du');
    await search.waitForCount('1');
    await search.page.goBack();
    await search.waitForCount('24');
    expect(await search.input.inputValue()).toBe('dang uy');
    await search.page.goBack();
    expect(await search.input.inputValue()).toBe('');
  });

  test('says that nothing was found, and what to try', async () => {
    const search = await openSearch('qqqq zzzz');
    await search.waitForCount('0');
    expect(await search.page.getByText('Bạn có thể thử').isVisible()).toBe(true);
    expect(await search.alert.isVisible()).toBe(false);
  });

  test('names a word that no result has', async () => {
    const search = await openSearch('dang uy qqqq');
    await search.waitForCount('24');
    expect(await search.status()).toContain('không tin nào có từ “qqqq”');
  });

  test('asks for what was meant when nothing has the words as typed, and says so', async () => {
    const search = await openSearch('đảng uyr');
    await search.waitForCount('24');
    expect(await search.page.getByText('Có phải bạn tìm').innerText()).toBe(
      'Có phải bạn tìm đảng ủy?',
    );
    expect(await search.status()).toContain('không có tin nào với “đảng uyr”');
    await search.page.getByRole('link', { name: 'đảng ủy', exact: true }).click();
    expect(search.address()).toBe('?q=đảng ủy');
    expect(await search.input.inputValue()).toBe('đảng ủy');
  });

  test('takes a word that fits nowhere for a slip, says so, and asks for just that word if told', async () => {
    const search = await openSearch('khoa họp và công nghệ');
    await search.waitForCount('16');
    expect(await search.status()).toContain(
      'phù hợp với “khoa học và công nghệ” (bạn đã gõ “khoa họp và công nghệ”)',
    );
    const own = 'khoa "họp" và công nghệ';
    expect(await search.page.getByText('Có phải bạn tìm').isVisible()).toBe(false);
    await search.page.getByRole('link', { name: own, exact: true }).click();
    await expect.poll(() => search.status()).toContain(`phù hợp với “${own}”`);
    expect(search.address()).toBe(`?q=${own}`);
    expect(await search.page.getByText('Tìm đúng như đã gõ').isVisible()).toBe(false);
  });

  test('announces the number of results', async () => {
    const search = await openSearch('60-NQ/ĐU');
    await search.waitForCount('1');
    const status = search.page.getByRole('status').first();
    expect(await status.getAttribute('aria-live')).toBe('polite');
    expect(await status.innerText()).toBe('1 tin phù hợp với “60-NQ/ĐU”');
  });
});

describe('pages of results', () => {
  test('have ten each, stand in the address and are walked by keyboard', async () => {
    const search = await openSearch('dang uy');
    await search.waitForCount('24');
    const first = await search.titles();
    expect(first).toHaveLength(10);
    await search.page.getByRole('link', { name: 'Trang sau' }).press('Enter');
    await expect.poll(() => search.address()).toBe('?q=dang uy&trang=2');
    await expect.poll(() => search.status()).toContain('trang 2');
    expect(await search.page.evaluate(() => document.activeElement?.role)).toBe('status');
    await search.page.getByRole('link', { name: 'Trang sau' }).click();
    await expect.poll(() => search.titles()).toHaveLength(4);
    expect(await search.page.getByRole('link', { name: 'Trang sau' }).isVisible()).toBe(false);
    await search.page.goBack();
    await search.page.goBack();
    await expect.poll(() => search.titles()).toEqual(first);
  });

  test('can be opened by their address, and come back from a story', async () => {
    const search = await SearchPageObject.open(browser, site.url, '?q=dang+uy&trang=3');
    await expect.poll(() => search.titles()).toHaveLength(4);
    const titles = await search.titles();
    await search.page.goto(`${site.url}/`);
    await search.page.goBack();
    await expect.poll(() => search.titles()).toEqual(titles);
  });

  test('are not offered when one is enough', async () => {
    const search = await openSearch('60-NQ/ĐU');
    await search.waitForCount('1');
    expect(await search.page.getByRole('navigation', { name: 'Các trang' }).isVisible()).toBe(
      false,
    );
  });

  test('beyond the last page show the last one', async () => {
    const search = await SearchPageObject.open(browser, site.url, '?q=dang+uy&trang=99');
    await search.waitForCount('24');
    await expect.poll(() => search.address()).toBe('?q=dang uy&trang=3');
    expect(await search.titles()).toHaveLength(4);
  });
});

describe('the search page for everyone', () => {
  test('offers the archive when there is no JavaScript', async () => {
    const search = await openSearch('dang uy', { javaScriptEnabled: false });
    expect(await search.page.locator('noscript p').isVisible()).toBe(true);
    expect(await search.input.isDisabled()).toBe(true);
    expect(await search.page.getByText('Lọc kết quả').isVisible()).toBe(false);
    expect(await search.page.locator('main a[href^="/nam/"]').count()).toBeGreaterThan(0);
  });

  test.each(
    THEMES.flatMap((theme) => [
      { ...theme, width: 320, queries: ['dang uy', 'hong'] },
      { ...theme, width: 1280, queries: ['dang uy', 'qqqq zzzz', 'đảng uyr'] },
    ]),
  )('has no fault that axe knows and fits $width px, $name', async (look) => {
    const options = {
      ...look.media,
      viewport: { width: look.width, height: 640 },
      reducedMotion: 'reduce',
    } as const;
    const faults: string[] = [];
    for (const query of look.queries) {
      divert = (address) => (query === 'hong' && address.includes('/words-') ? 503 : undefined);
      const search = await openSearch(query, options);
      const { page } = search;
      await page.locator('search-page:not([data-state="busy"], [data-state="idle"])').waitFor();
      if (query === 'dang uy') await openEveryFacet(search);
      faults.push(...(await axeFaults(page)).map((fault) => `${query}: ${fault}`));
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) faults.push(`${query}: ${String(overflow)} px too wide`);
    }
    expect(faults).toEqual([]);
  });
});

async function openEveryFacet(search: SearchPageObject): Promise<void> {
  const panel = await search.openFilters();
  for (const facet of await panel.locator('[data-filter] > summary').all()) await facet.click();
  await panel.locator('[data-filter="person"] input').first().waitFor();
}

/** Makes pages add up how much of what they show moves, as `window.moved`. */
function watchShifts(): void {
  const watching = globalThis as typeof globalThis & { moved: number };
  watching.moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      watching.moved += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
