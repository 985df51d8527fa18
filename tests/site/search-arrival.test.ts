import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { launchBrowser } from '../support/browser.ts';
import { SearchPageObject } from '../support/search/search-page.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';

/** `--accent-quiet` of the light theme, on which marked passages stand. */
const MARK = [0xa6, 0x7c, 0x2d];

let browser: Browser;
let server: FolderServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(inject('siteDir'))]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Pixels in view that have the colour of a marked passage. */
async function markedPixels(page: Page): Promise<number> {
  const { data, info } = await sharp(await page.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    if (MARK.every((value, channel) => data[at + channel] === value)) count += 1;
  }
  return count;
}

test('a story marks the passages for which the reader came from the search', async () => {
  const search = await SearchPageObject.open(browser, server.url, '?q=60-NQ/ĐU', {
    colorScheme: 'light',
  });
  const { page } = search;
  await search.waitForCount('1');
  const href = (await page.locator('#ket-qua a').getAttribute('href')) ?? '';
  await page.goto(server.url + href, { waitUntil: 'networkidle' });
  const unmarked = await markedPixels(page);
  await page.goBack();
  await search.waitForCount('1');
  await page.locator('#ket-qua a').click();
  await page.waitForURL(({ pathname }) => pathname === href);
  await expect.poll(() => markedPixels(page)).toBeGreaterThan(unmarked + 200);
});
