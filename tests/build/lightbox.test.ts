import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { listReleaseFiles, pageAddress, pagesOf } from '../../src/release/verify/release-files.ts';
import { launchBrowser } from '../support/browser.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { touchOf } from '../support/touch.ts';

const site = inject('siteDir');
const LINK = 'a.photo__link';
const WIDE = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const MIDDLE = { x: 180, y: 330 };

let browser: Browser;
let server: FolderServer;
let story: string;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(site)]);
  const addresses = pagesOf(await listReleaseFiles(site)).map(pageAddress);
  story = addresses.find((each) => /^\/tin-tuc\/2021\/so-khcn/u.test(each)) ?? '';
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => Promise.all([browser.close(), server.close()]));

async function openStory(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(server.url + story);
  return page;
}

/** Opens a photo of a story by a press. */
async function openPhoto(
  options: BrowserContextOptions,
  index = 0,
): Promise<{ page: Page; dialog: Locator }> {
  const page = await openStory(options);
  await page.locator(LINK).nth(index).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return { page, dialog };
}

const shown = (dialog: Locator) => dialog.locator('img').getAttribute('src');
const pathOf = (page: Page) => new URL(page.url()).pathname;
const pagesOfPhotos = (page: Page) =>
  page.locator(LINK).evaluateAll((links) => links.map((link) => link.getAttribute('href')));

describe('by keyboard', () => {
  test('Enter opens, arrows, Home and End choose, the place is told, Escape closes', async () => {
    const page = await openStory(WIDE);
    const photos = await pagesOfPhotos(page);
    await page.locator(LINK).first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const seen: string[] = [];
    for (const key of ['End', 'ArrowLeft', 'Home', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key);
      seen.push(`${key}: ${String(photos.indexOf(pathOf(page)) + 1)}`);
    }
    const last = String(photos.length);
    const beforeLast = String(photos.length - 1);
    expect(seen).toEqual([
      `End: ${last}`,
      `ArrowLeft: ${beforeLast}`,
      'Home: 1',
      'ArrowRight: 2',
      'ArrowRight: 3',
    ]);
    expect(await dialog.getByRole('status').textContent()).toContain(`Ảnh 3 trong ${last} ảnh.`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => pathOf(page)).toBe(story);
  });

  test('the focus stays in the lightbox and then returns to the photo that was seen last', async () => {
    const { page, dialog } = await openPhoto(WIDE);
    const names: (string | null)[] = [];
    for (let press = 0; press < 5; press++) {
      names.push(await dialog.locator(':focus').getAttribute('aria-label'));
      await page.keyboard.press('Tab');
    }
    expect(names).toEqual(['Đóng', 'Ảnh trước', 'Ảnh sau', 'Phóng to', 'Đóng']);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const last = pathOf(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(':focus').getAttribute('href')).toBe(last);
    expect(await page.locator(':focus').evaluate((link) => link.checkVisibility())).toBe(true);
  });

  test('plus and minus enlarge, arrows then move over the photo', async () => {
    const { page, dialog } = await openPhoto(WIDE);
    const before = await shown(dialog);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    const enlarged = await widthOf(dialog);
    await page.keyboard.press('ArrowRight');
    expect(await shown(dialog)).toBe(before);
    await page.keyboard.press('-');
    expect(await widthOf(dialog)).toBeLessThan(enlarged);
  });
});

describe('by touch', () => {
  test('a swipe goes to the next and back, a swipe down closes', async () => {
    const { page, dialog } = await openPhoto(PHONE);
    const touch = await touchOf(page);
    const photos = await pagesOfPhotos(page);
    await touch.swipe({ x: 300, y: 330 }, { x: 60, y: 340 });
    await expect.poll(() => pathOf(page)).toBe(photos[1]);
    await touch.swipe({ x: 60, y: 330 }, { x: 300, y: 330 });
    await expect.poll(() => pathOf(page)).toBe(photos[0]);
    await touch.swipe({ x: 180, y: 200 }, { x: 190, y: 480 });
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => pathOf(page)).toBe(story);
  });

  test('a short or slanted movement, or one beyond the first photo, changes nothing', async () => {
    const { page, dialog } = await openPhoto(PHONE);
    const touch = await touchOf(page);
    const first = pathOf(page);
    await touch.swipe({ x: 200, y: 330 }, { x: 170, y: 330 });
    await touch.swipe({ x: 60, y: 330 }, { x: 300, y: 330 });
    await touch.swipe({ x: 200, y: 300 }, { x: 190, y: 360 });
    expect(pathOf(page)).toBe(first);
    expect(await dialog.locator('img').count()).toBe(1);
    const box = await dialog.locator('img').boundingBox();
    expect(Math.round(box?.x ?? -1)).toBe(0);
  });

  test('two fingers enlarge around their middle, a finger then moves the photo', async () => {
    const { page, dialog } = await openPhoto(PHONE);
    const touch = await touchOf(page);
    await touch.spread(MIDDLE, 60, 180);
    const enlarged = await dialog.locator('img').boundingBox();
    expect(Math.round(enlarged?.width ?? 0)).toBe(1080);
    const address = pathOf(page);
    await touch.swipe({ x: 300, y: 330 }, { x: 100, y: 330 });
    const moved = await dialog.locator('img').boundingBox();
    expect(Math.round((enlarged?.x ?? 0) - (moved?.x ?? 0))).toBe(200);
    expect(pathOf(page)).toBe(address);
  });

  test('two taps enlarge and put back', async () => {
    const { page, dialog } = await openPhoto(PHONE);
    const touch = await touchOf(page);
    await touch.tap(MIDDLE, 2);
    expect(await widthOf(dialog)).toBe(900);
    await page.waitForTimeout(400);
    await touch.tap(MIDDLE, 2);
    expect(await widthOf(dialog)).toBe(360);
  });
});

describe('the address', () => {
  test('is that of the photo, going back closes and going forward opens again', async () => {
    const { page, dialog } = await openPhoto(WIDE, 1);
    const [, second, third] = await pagesOfPhotos(page);
    expect(pathOf(page)).toBe(second);
    await page.keyboard.press('ArrowRight');
    expect(pathOf(page)).toBe(third);
    await page.goBack();
    await dialog.waitFor({ state: 'hidden' });
    expect(pathOf(page)).toBe(story);
    await page.goForward();
    await dialog.waitFor();
    expect(pathOf(page)).toBe(third);
  });

  test('opened elsewhere, shows the same photo with its words on a page of its own', async () => {
    const { page, dialog } = await openPhoto(WIDE, 1);
    const source = await shown(dialog);
    const caption = await dialog.locator('.caption').textContent();
    await page.reload();
    expect(await page.locator('main figure img').getAttribute('src')).toBe(source);
    expect(await page.locator('h1').textContent()).toBe(caption);
    await page.goBack();
    expect(pathOf(page)).toBe(story);
  });
});

test('caption and credit are those of the page', async () => {
  const { page, dialog } = await openPhoto(PHONE);
  const figcaption = await page.locator(`figure:has(${LINK}) figcaption`).first().innerText();
  const words = await dialog.locator('figcaption').innerText();
  expect(words.split(/\s+/u)).toEqual(figcaption.split(/\s+/u));
  expect(words).toContain('Ảnh minh họa');
});

test('a mouse enlarges by a press on the photo and closes by one beside it', async () => {
  const { page, dialog } = await openPhoto(WIDE);
  const whole = await widthOf(dialog);
  await dialog.locator('img').click();
  expect(await widthOf(dialog)).toBeGreaterThan(2 * whole);
  expect(await dialog.getByRole('button', { name: 'Thu nhỏ' }).count()).toBe(1);
  await page.waitForTimeout(400);
  await dialog.locator('img').click({ force: true });
  expect(await widthOf(dialog)).toBe(whole);
  await page.mouse.click(80, 150);
  await dialog.waitFor({ state: 'hidden' });
});

test('a swipe is animated, but not for readers who want less motion', async () => {
  const running = async (reducedMotion: 'reduce' | 'no-preference') => {
    const { page } = await openPhoto({ ...PHONE, reducedMotion });
    await page.evaluate(() => {
      const animate = Element.prototype.animate;
      Element.prototype.animate = function (...how) {
        document.documentElement.dataset['animated'] = 'yes';
        return animate.apply(this, how);
      };
    });
    const photos = await pagesOfPhotos(page);
    await (await touchOf(page)).swipe({ x: 300, y: 330 }, { x: 60, y: 330 });
    await expect.poll(() => pathOf(page)).toBe(photos[1]);
    return page.locator('html').getAttribute('data-animated');
  };
  expect(await running('reduce')).toBe(null);
  expect(await running('no-preference')).toBe('yes');
});

describe('loading', () => {
  test('nothing of it is loaded before the first press, and no policy is broken', async () => {
    const page = await openStory(WIDE);
    const asked: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.includes('lightbox'))).toEqual([]);
    await page.locator(LINK).first().click();
    await page.getByRole('dialog').waitFor();
    expect(asked.filter((path) => path.includes('lightbox'))).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  test('when the script does not come, a press leads to the page of the photo', async () => {
    const page = await openStory(WIDE);
    await page.route(/lightbox/u, (route) => route.abort());
    const [first] = await pagesOfPhotos(page);
    await page.locator(LINK).first().click();
    await expect.poll(() => pathOf(page)).toBe(first);
  });

  test('without scripts a press leads there too, and from there to all photos and back', async () => {
    const page = await openStory({ ...PHONE, javaScriptEnabled: false });
    const photos = await pagesOfPhotos(page);
    await page.locator(LINK).first().click();
    const seen = new Set<string>();
    for (const direction of ['prev', 'next']) {
      seen.add(pathOf(page));
      for (;;) {
        const way = page.locator(`main a[rel="${direction}"]`);
        if ((await way.count()) === 0) break;
        await way.click();
        seen.add(pathOf(page));
      }
    }
    expect([...seen].sort()).toEqual([...new Set(photos)].sort());
    await page.getByRole('link', { name: 'Xem trong bài' }).click();
    expect(page.url()).toMatch(/\/tin-tuc\/.*#anh-\d+$/u);
  });
});

describe.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['high contrast', { contrast: 'more' }],
  ['forced colours', { forcedColors: 'active' }],
] satisfies [string, BrowserContextOptions][])('in %s', (_, theme) => {
  test.each([PHONE, WIDE])('axe finds nothing in the open lightbox', async (screen) => {
    const { page } = await openPhoto({ ...theme, ...screen });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});

test('photo, words and buttons fit the screen from 320 to 1440 px, upright and lying', async () => {
  const { page, dialog } = await openPhoto(WIDE);
  const faults: string[] = [];
  for (let width = 320; width <= 1440; width += 160) {
    for (const height of [360, 800]) {
      await page.setViewportSize({ width, height });
      const screen = `${String(width)} × ${String(height)}`;
      for (const part of ['img', 'button.close', 'button.next', 'figcaption']) {
        const box = await dialog.locator(part).boundingBox();
        const isInside =
          box !== null &&
          box.x >= 0 &&
          box.y >= 0 &&
          box.x + box.width <= width + 0.5 &&
          box.y + box.height <= height + 0.5;
        if (!isInside) faults.push(`${part} at ${screen}: ${JSON.stringify(box)}`);
      }
    }
  }
  expect(faults).toEqual([]);
});

async function widthOf(dialog: Locator): Promise<number> {
  return Math.round((await dialog.locator('img').boundingBox())?.width ?? 0);
}
