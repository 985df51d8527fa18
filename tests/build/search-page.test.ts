import { AxeBuilder } from '@axe-core/playwright';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';

import type { SearchDocument } from '../../src/search/document.ts';
import { writeSearchIndex } from '../../src/search/index-stories.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Divert, type FolderServer, serveFolder } from '../support/serve-folder.ts';

const EMPTY = { lead: '', photos: [], people: [], documents: [], figures: [], notes: [] };

/** 24 stories: more than two pages of results; the seventh cites a document. */
const DOCUMENTS = Array.from({ length: 24 }, (_, index): SearchDocument => {
  const day = `2021-07-${String(index + 1).padStart(2, '0')}`;
  return {
    ...EMPTY,
    url: `/tin-tuc/2021/so-ket-${String(index)}/`,
    title: `Đảng ủy Sở họp phiên ${String(index)}`,
    body: [index === 7 ? 'Theo Nghị quyết 60-NQ/ĐU.' : 'Hội nghị sơ kết công tác.'],
    day,
    kind: 'so-ket',
    agency: 'Sở Khoa học và Công nghệ',
  };
});

let browser: Browser;
let folder: string;
let server: FolderServer;
/** Answers of the server that a test breaks. */
let divert: Divert = () => undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-page-'));
  await writeSearchIndex(DOCUMENTS, path.join(folder, 'pagefind'));
  browser = await launchBrowser();
  server = await serveFolder(
    inject('siteDir'),
    (address) =>
      divert(address) ??
      (address.startsWith('/pagefind/') ? path.join(folder, address) : undefined),
  );
});

afterEach(async () => {
  divert = () => undefined;
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function openSearch(query = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(
    `${server.url}/tim-kiem/${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`,
  );
  return page;
}

const count = (page: Page): Promise<string> => page.locator('#so-ket-qua').innerText();
const titles = (page: Page): Promise<string[]> => page.locator('#ket-qua a').allInnerTexts();
const input = (page: Page) => page.getByRole('searchbox', { name: 'Từ khóa' });

async function waitForCount(page: Page, expected: string): Promise<void> {
  await expect.poll(() => count(page), { timeout: 15_000 }).toBe(expected);
}

describe('the search page', () => {
  test('answers the query of its address', async () => {
    const page = await openSearch('60-NQ/ĐU');
    await waitForCount(page, '1');
    expect(await titles(page)).toEqual(['Đảng ủy Sở họp phiên 7']);
    expect(await page.locator('#ket-qua mark').allInnerTexts()).toEqual(['60-NQ/ĐU']);
    expect(await page.locator('#ket-qua li').innerText()).toContain(
      '08/7/2021 · Hội nghị sơ kết · Sở Khoa học và Công nghệ',
    );
    expect(await page.locator('#ket-qua a').getAttribute('href')).toBe('/tin-tuc/2021/so-ket-7/');
  });

  test('searches while the reader types, and notes the query in the address', async () => {
    const page = await openSearch();
    await input(page).pressSequentially('dang uy', { delay: 20 });
    await waitForCount(page, '24');
    expect(page.url()).toBe(`${server.url}/tim-kiem/?q=dang+uy`);
    expect(await page.locator('#ket-qua li:first-child mark').allInnerTexts()).toEqual([
      'Đảng',
      'ủy',
    ]);
  });

  test('goes back to the query before, not to its letters', async () => {
    const page = await openSearch();
    await input(page).pressSequentially('dang uy');
    await input(page).press('Enter');
    await waitForCount(page, '24');
    await input(page).fill('60-nq/du');
    await waitForCount(page, '1');
    await page.goBack();
    await waitForCount(page, '24');
    expect(await input(page).inputValue()).toBe('dang uy');
    await page.goBack();
    expect(await input(page).inputValue()).toBe('');
  });

  test('shows ten results and more on demand, and leads the keyboard to them', async () => {
    const page = await openSearch('dang uy');
    await waitForCount(page, '24');
    expect(await titles(page)).toHaveLength(10);
    await page.getByRole('button', { name: 'Xem thêm' }).press('Enter');
    await expect.poll(() => titles(page)).toHaveLength(20);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      (await titles(page))[10],
    );
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await expect.poll(() => titles(page)).toHaveLength(24);
    expect(await page.getByRole('button', { name: 'Xem thêm' }).isVisible()).toBe(false);
    expect(new Set(await titles(page)).size).toBe(24);
  });

  test('shows as many results as before when the reader comes back from one', async () => {
    const page = await openSearch('dang uy');
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await expect.poll(() => titles(page)).toHaveLength(20);
    await page.goto(`${server.url}/`);
    await page.goBack();
    await expect.poll(() => titles(page)).toHaveLength(20);
  });

  test('says that nothing was found, and what to try', async () => {
    const page = await openSearch('qqq zzz');
    await waitForCount(page, '0');
    expect(await page.getByText('Bạn có thể thử').isVisible()).toBe(true);
    expect(await page.getByRole('alert').isVisible()).toBe(false);
  });

  test('names a word that no result has', async () => {
    const page = await openSearch('dang uy qqq');
    await waitForCount(page, '24');
    expect(await page.getByRole('status').innerText()).toContain('không tin nào có từ “qqq”');
  });
});

describe('a search that fails', () => {
  test.each([
    ['words of the index', '.pf_index'],
    ['pages of the index', '.pf_fragment'],
    ['list of the index', '.pf_meta'],
    ['entry of the index', 'pagefind-entry.json'],
    ['engine', 'wasm.unknown.pagefind'],
    ['program', '/pagefind/pagefind.js'],
    ['worker', 'search-worker'],
  ])('without the %s says so, gives no number, and can be tried again', async (_, part) => {
    divert = (address) => (address.includes(part) ? 503 : undefined);
    const page = await openSearch('dang uy');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('Chưa tải được dữ liệu tìm kiếm');
    expect(await count(page)).toBe('');
    expect(await page.getByText('Bạn có thể thử').isVisible()).toBe(false);
    divert = () => undefined;
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await waitForCount(page, '24');
    expect(await page.getByRole('alert').isVisible()).toBe(false);
  });

  test('keeps the results when only more of them cannot be had', async () => {
    const page = await openSearch('dang uy');
    await waitForCount(page, '24');
    divert = (address) => (address.includes('/pagefind/') ? 503 : undefined);
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await page.getByRole('alert').waitFor();
    expect(await titles(page)).toHaveLength(10);
    divert = () => undefined;
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect.poll(() => titles(page)).toHaveLength(20);
  });

  test('offline says so, and answers by itself when the network is back', async () => {
    const page = await openSearch();
    await page.context().setOffline(true);
    await input(page).fill('dang uy');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('ngoại tuyến');
    expect(await count(page)).toBe('');
    await page.context().setOffline(false);
    await waitForCount(page, '24');
  });
});

describe('the search page for everyone', () => {
  test('offers the archive when there is no JavaScript', async () => {
    const page = await openSearch('dang uy', { javaScriptEnabled: false });
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await input(page).isDisabled()).toBe(true);
    expect(await page.locator('main a[href^="/nam/"]').count()).toBeGreaterThan(0);
    expect(await page.locator('main a[href^="/loai/"]').count()).toBeGreaterThan(0);
  });

  test.each([
    ['before a query', ''],
    ['with results', 'dang uy'],
    ['without results', 'qqq zzz'],
    ['with a failure', 'hong'],
  ])('has no fault that axe knows and fits 320 px, %s', async (_, query) => {
    if (query === 'hong') divert = (address) => (address.endsWith('.pf_index') ? 503 : undefined);
    const page = await openSearch(query, { viewport: { width: 320, height: 640 } });
    if (query !== '') await page.locator('search-page:not([data-state="busy"])').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
