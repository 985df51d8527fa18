import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';

import { axeFaults } from '../support/browser/axe-faults.ts';
import { launchBrowser } from '../support/browser.ts';
import { PAGE_STORIES } from '../support/search/page-stories.ts';
import { type SearchSite, serveSearchSite } from '../support/search/search-site.ts';
import type { Divert } from '../support/serve-folder.ts';

let browser: Browser;
let site: SearchSite;
/** Every story has a page, whichever it is. */
const anyStory: Divert = (address) =>
  address.startsWith('/tin-tuc/') ? `${inject('siteDir')}/index.html` : undefined;
let divert: Divert = anyStory;
let asked: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSearchSite(inject('siteDir'), PAGE_STORIES, (address) => {
    asked.push(address);
    return divert(address);
  });
});

afterEach(async () => {
  divert = anyStory;
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function openHome(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  asked = [];
  await page.goto(`${site.url}/gioi-thieu/`, { waitUntil: 'networkidle' });
  return page;
}

const box = (page: Page) => page.locator('#tim-nhanh');
const options = (page: Page) => page.getByRole('option');

describe('the search box of the header', () => {
  test('loads nothing before it is used', async () => {
    const page = await openHome();
    const isScript = (address: string): boolean => /search-[^/]*\.js$|\/chi-muc\//u.test(address);
    expect(asked.filter(isScript)).toEqual([]);
    await box(page).focus();
    await expect.poll(() => asked.filter(isScript).length).toBeGreaterThan(0);
  });

  test('suggests the first stories for what is typed', async () => {
    const page = await openHome();
    await box(page).pressSequentially('dang uy 7');
    await options(page).first().waitFor();
    expect(await options(page).first().innerText()).toBe('Đảng ủy Sở họp phiên 7');
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    await options(page).first().click();
    await page.waitForURL('**/tin-tuc/2020/so-ket-7/');
  });

  test('is walked with the arrows; Enter opens the chosen story', async () => {
    const page = await openHome();
    await box(page).pressSequentially('dang uy');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = page.getByRole('option', { selected: true });
    expect(await chosen.getAttribute('id')).toBe(
      await box(page).getAttribute('aria-activedescendant'),
    );
    const href = await chosen.getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href ?? ''}`);
  });

  test('closes with Escape and leaves what was typed', async () => {
    const page = await openHome();
    await box(page).pressSequentially('dang uy');
    await options(page).first().waitFor();
    await page.keyboard.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await box(page).inputValue()).toBe('dang uy');
  });

  test('asks the search page when nothing is chosen', async () => {
    const page = await openHome();
    await box(page).pressSequentially('dang uy');
    await options(page).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=dang+uy');
  });

  test('asks the search page also when the suggestions cannot be had', async () => {
    divert = (address) => (address.includes('/chi-muc/') ? 503 : undefined);
    const page = await openHome();
    await box(page).pressSequentially('dang uy');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=dang+uy');
  });

  test.each([320, 1280])('has no fault that axe knows at %i px', async (width) => {
    const page = await openHome();
    await page.setViewportSize({ width, height: 640 });
    await box(page).pressSequentially('dang uy');
    await options(page).first().waitFor();
    expect(await axeFaults(page, { within: 'header' })).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
