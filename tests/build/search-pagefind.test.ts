import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchBrowser } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { SearchPageObject } from '../support/search/search-page.ts';
import { type Divert, type FolderServer, serveFolder } from '../support/serve-folder.ts';

let folder: string;
let browser: Browser;
let server: FolderServer;
let divert: Divert = () => undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tin-pagefind-'));
  const siteDir = path.join(folder, 'dist');
  await buildSite({
    OUT_DIR: siteDir,
    CACHE_DIR: path.join(folder, 'cache'),
    SEARCH_ENGINE: 'pagefind',
  });
  browser = await launchBrowser();
  server = await serveFolder(siteDir, (address) => divert(address));
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('SEARCH_ENGINE=pagefind asks the index of Pagefind', async () => {
  const asked: string[] = [];
  divert = (address) => {
    asked.push(address);
    return undefined;
  };
  const search = await SearchPageObject.open(browser, server.url, '?q=60-nq/du');
  await search.waitForCount('1');
  expect((await search.titles())[0]).toContain('Đảng ủy');
  expect(asked.some((address) => address.endsWith('.pf_index'))).toBe(true);
  expect(asked.some((address) => address.includes('/words-'))).toBe(false);
  expect(await search.page.getByText('Lọc kết quả').isVisible()).toBe(false);
});

test('an index of Pagefind that cannot be had is a failure, too', async () => {
  divert = (address) => (address.endsWith('.pf_index') ? 503 : undefined);
  const search = await SearchPageObject.open(browser, server.url, '?q=60-nq/du');
  await search.alert.waitFor();
  expect(await search.count()).toBe('');
});
