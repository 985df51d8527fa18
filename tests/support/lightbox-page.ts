import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { listReleaseFiles, pageAddress, pagesOf } from '../../src/release/verify/release-files.ts';
import { launchBrowser } from './browser.ts';
import { serveFolder } from './serve-folder.ts';

export const PHOTO_LINK = 'a.photo__link';
export const WIDE = { viewport: { width: 1280, height: 800 } };
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** A story with photos in a built site, and its lightbox. */
export interface LightboxPage {
  /** Address of the story. */
  story: string;
  openStory(options: BrowserContextOptions): Promise<Page>;
  /** Opens a photo of the story by a press. */
  openPhoto(
    options: BrowserContextOptions,
    index?: number,
  ): Promise<{ page: Page; dialog: Locator }>;
  /** Ends what a test opened. */
  endPages(): Promise<void>;
  close(): Promise<void>;
}

export async function startLightboxPage(site: string): Promise<LightboxPage> {
  const [browser, server]: [Browser, Awaited<ReturnType<typeof serveFolder>>] = await Promise.all([
    launchBrowser(),
    serveFolder(site),
  ]);
  const addresses = pagesOf(await listReleaseFiles(site)).map(pageAddress);
  const story = addresses.find((each) => /^\/tin-tuc\/2021\/so-khcn/u.test(each)) ?? '';
  const openStory = async (options: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    await page.goto(server.url + story);
    return page;
  };
  return {
    story,
    openStory,
    openPhoto: async (options, index = 0) => {
      const page = await openStory(options);
      await page.locator(PHOTO_LINK).nth(index).click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      return { page, dialog };
    },
    endPages: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: async () => {
      await Promise.all([browser.close(), server.close()]);
    },
  };
}

/** File that the lightbox shows. */
export function shownPhoto(dialog: Locator): Promise<string | null> {
  return dialog.locator('img').getAttribute('src');
}

/** How wide the photo is shown, enlarged or not. */
export async function photoWidth(dialog: Locator): Promise<number> {
  return Math.round((await dialog.locator('img').boundingBox())?.width ?? 0);
}

/** Asked of the page itself: what Playwright knows of an address that a script changed may be a moment old. */
export function pathOf(page: Page): Promise<string> {
  return page.evaluate(() => location.pathname);
}

/** Where the photos of a page lead. */
export function photoLinks(page: Page): Promise<(string | null)[]> {
  return page
    .locator(PHOTO_LINK)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}
