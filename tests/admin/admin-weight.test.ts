import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAdminNewsroom, type AdminNewsroom } from '../support/admin-newsroom.ts';
import { launchBrowser } from '../support/browser.ts';
import { EditorPage } from '../support/pages/editor-page.ts';

const KIB = 1024;
/** Scripts and styles, as a server that compresses with brotli sends them. */
const BUDGET_KIB = { list: 650, story: 450 } as const;

let newsroom: AdminNewsroom;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Addresses of scripts and styles. */
let loaded: Set<string>;
let foreign: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  newsroom = await startAdminNewsroom({ '2021/cu': 'Bài cũ' });
  context = await browser.newContext({ locale: 'vi-VN' });
  page = await context.newPage();
  loaded = new Set();
  foreign = [];
  context.on('request', (request) => {
    const { protocol, host, pathname } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(newsroom.url).host)
      foreign.push(request.url());
    if (/^\/admin\/.*\.(?:js|css)$/u.test(pathname)) loaded.add(request.url());
  });
});

afterAll(async () => {
  await browser.close();
  await newsroom.close();
});

/** Of the files themselves: the browser may be gone before it has handed over the last of them. */
async function weightKib(): Promise<number> {
  const sizes = await Promise.all(
    Array.from(loaded, async (url) => {
      const body = await (await fetch(url)).arrayBuffer();
      return brotliCompressSync(new Uint8Array(body)).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / KIB;
}

test('log-in and list weigh what they may, and a story adds no more than it may', async () => {
  await page.goto(newsroom.adminUrl);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByText('Bài cũ').waitFor();
  await page.waitForLoadState('networkidle');
  const list = await weightKib();
  const editor = new EditorPage(page);
  await page.getByText('Bài cũ').click();
  await editor.body.waitFor();
  await page.locator('.photo-desk').waitFor();
  await page.waitForLoadState('networkidle');
  const story = (await weightKib()) - list;

  expect(list).toBeGreaterThan(100);
  expect(list).toBeLessThanOrEqual(BUDGET_KIB.list);
  expect(story).toBeGreaterThan(50);
  expect(story).toBeLessThanOrEqual(BUDGET_KIB.story);
  expect([...loaded].filter((file) => /heic|word-worker|word-dialog/u.test(file))).toEqual([]);
  expect(foreign).toEqual([]);
  console.info(
    `Admin: log-in and list ${list.toFixed(0)} KiB, a story ${story.toFixed(0)} KiB more`,
  );
});
