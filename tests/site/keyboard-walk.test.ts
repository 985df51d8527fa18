import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { focusFaults, walkThrough } from '../support/focus-walk.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';

const STORY = '/tin-tuc/2021/so-khcn-yen-bai-so-ket-6-thang-dau-nam/';

let browser: Browser;
let server: FolderServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(inject('siteDir'))]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => Promise.all([browser.close(), server.close()]));

async function openPage(path: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width, height: 700 },
  });
  const page = await context.newPage();
  await page.goto(server.url + path, { waitUntil: 'load' });
  return page;
}

const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
const focusedAddress = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);

/** Presses Tab until the focus stands on an element with this text. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press('Tab');
    if ((await focusedText(page)) === text) return;
  }
  throw new Error(`Tab never comes to «${text}»`);
}

describe.each([360, 1280])('at %i px', (width) => {
  test.each([STORY, '/thu-vien-anh/', '/tim-kiem/', '/mau/'])(
    'every stop of %s shows its focus, uncovered, and is large enough to press',
    async (path) => {
      const page = await openPage(path, width);
      const { stops, faults } = await walkThrough(page);
      expect(stops.length).toBeGreaterThan(20);
      expect(faults).toEqual([]);
    },
  );
});

test('the menu leads from page to page, and its place is told', async () => {
  const page = await openPage('/');
  await tabTo(page, 'Thư viện ảnh');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/thu-vien-anh/');
  expect(await page.locator('nav [aria-current=page]').first().innerText()).toBe('Thư viện ảnh');
});

test('the skip link leads past the menu, to the first link of the text', async () => {
  const page = await openPage(STORY);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focusedText(page)).toBe('Trang chủ');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('the gallery is opened, leafed through and left, and the focus comes back to its photo', async () => {
  const page = await openPage(STORY);
  const photos = page.locator('a.photo__link');
  const first = await photos.first().getAttribute('href');
  for (let presses = 0; presses < 60 && (await focusedAddress(page)) !== first; presses++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  for (let presses = 0; presses < 4; presses++) {
    await page.keyboard.press('Tab');
    expect(await focusFaults(page)).toEqual([]);
  }
  await page.keyboard.press('ArrowRight');
  const second = await photos.nth(1).getAttribute('href');
  await page.waitForURL(`**${second ?? ''}`);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await focusedAddress(page)).toBe(second);
  expect(await focusFaults(page)).toEqual([]);
});

test('the panel of text size and colours is opened, used by arrows, and left', async () => {
  const page = await openPage(STORY);
  await tabTo(page, 'Cỡ chữ, màu nền');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Cách hiển thị' });
  await panel.waitFor();
  const rootSize = () =>
    page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  for (let presses = 0; presses < 3; presses++) {
    expect(await focusFaults(page)).toEqual([]);
    const isSize = await page.evaluate(
      () => (document.activeElement as HTMLInputElement).name === 'size',
    );
    if (isSize) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowDown');
  expect(await rootSize()).toBe(18);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(await focusedText(page)).toBe('Cỡ chữ, màu nền');
});

test('the ways to share are opened, walked and left', async () => {
  const page = await openPage(STORY);
  await tabTo(page, 'Chia sẻ');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Zalo' }).waitFor();
  for (const name of ['Zalo', 'Facebook', 'Thư điện tử', 'Sao chép liên kết']) {
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toBe(name);
    // The page may still scroll it into sight.
    await expect.poll(() => focusFaults(page)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  expect(await page.getByRole('link', { name: 'Zalo' }).isVisible()).toBe(false);
  expect(await focusedText(page)).toBe('Chia sẻ');
});
