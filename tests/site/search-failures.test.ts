import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';

import { launchBrowser } from '../support/browser.ts';
import { makeArchive } from '../support/search/made-archive.ts';
import { SearchPageObject } from '../support/search/search-page.ts';
import { type SearchSite, serveSearchSite } from '../support/search/search-site.ts';
import type { Divert } from '../support/serve-folder.ts';

/** So many that the start of the index does not carry all entries. */
const STORIES = makeArchive(60, 3).map(({ document }) => document);

let browser: Browser;
let site: SearchSite;
/** Answers of the server that a test breaks. */
let divert: Divert = () => undefined;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSearchSite(inject('siteDir'), STORIES, (address) => divert(address));
});

afterEach(async () => {
  divert = () => undefined;
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('a search that fails', () => {
  test.each([
    ['start of the index', 'start.pack'],
    ['words of the index', '/words-'],
    ['stories of the index', '/0.pack'],
  ])('without the %s says so, gives no number, and can be tried again', async (_, part) => {
    divert = (address) => (address.includes(part) ? 503 : undefined);
    const search = await SearchPageObject.open(browser, site.url, '?q=hoi+nghi+so+ket');
    await search.alert.waitFor();
    expect(await search.alert.innerText()).toContain('Chưa tải được dữ liệu tìm kiếm');
    expect(await search.count()).toBe('');
    expect(await search.page.getByText('Bạn có thể thử').isVisible()).toBe(false);
    divert = () => undefined;
    await search.page.getByRole('button', { name: 'Thử lại' }).click();
    await expect.poll(() => search.count()).not.toBe('');
    expect(await search.alert.isVisible()).toBe(false);
  });

  test('takes a page that is no file of the index for a failure', async () => {
    divert = (address) =>
      address.includes('/words-') ? `${inject('siteDir')}/404.html` : undefined;
    const search = await SearchPageObject.open(browser, site.url, '?q=dang+uy');
    await search.alert.waitFor();
    expect(await search.count()).toBe('');
  });

  test('offline says so, and answers by itself when the network is back', async () => {
    const search = await SearchPageObject.open(browser, site.url);
    await search.page.context().setOffline(true);
    await search.input.fill('dang uy');
    await search.alert.waitFor();
    expect(await search.alert.innerText()).toContain('ngoại tuyến');
    expect(await search.count()).toBe('');
    await search.page.context().setOffline(false);
    await expect.poll(() => search.count()).not.toBe('');
  });
});
