import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  type LightboxPage,
  pathOf,
  PHONE,
  photoLinks,
  photoWidth,
  startLightboxPage,
  WIDE,
} from '../support/lightbox-page.ts';
import { axeFaults } from '../support/browser/axe-faults.ts';
import { touchOf } from '../support/touch.ts';

const MIDDLE = { x: 180, y: 330 };

let lightbox: LightboxPage;
beforeAll(async () => {
  lightbox = await startLightboxPage(inject('siteDir'));
});
afterEach(() => lightbox.endPages());
afterAll(() => lightbox.close());

describe('by touch', () => {
  test('a swipe goes to the next and back, a swipe down closes', async () => {
    const { page, dialog } = await lightbox.openPhoto(PHONE);
    const touch = await touchOf(page);
    const photos = await photoLinks(page);
    await touch.swipe({ x: 300, y: 330 }, { x: 60, y: 340 });
    await expect.poll(() => pathOf(page)).toBe(photos[1]);
    await touch.swipe({ x: 60, y: 330 }, { x: 300, y: 330 });
    await expect.poll(() => pathOf(page)).toBe(photos[0]);
    await touch.swipe({ x: 180, y: 200 }, { x: 190, y: 480 });
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => pathOf(page)).toBe(lightbox.story);
  });

  test('a short or slanted movement, or one beyond the first photo, changes nothing', async () => {
    const { page, dialog } = await lightbox.openPhoto(PHONE);
    const touch = await touchOf(page);
    const first = await pathOf(page);
    await touch.swipe({ x: 200, y: 330 }, { x: 170, y: 330 });
    await touch.swipe({ x: 60, y: 330 }, { x: 300, y: 330 });
    await touch.swipe({ x: 200, y: 300 }, { x: 190, y: 360 });
    expect(await pathOf(page)).toBe(first);
    expect(await dialog.locator('img').count()).toBe(1);
    const box = await dialog.locator('img').boundingBox();
    expect(Math.round(box?.x ?? -1)).toBe(0);
  });

  test('two fingers enlarge around their middle, a finger then moves the photo', async () => {
    const { page, dialog } = await lightbox.openPhoto(PHONE);
    const touch = await touchOf(page);
    await touch.spread(MIDDLE, 60, 180);
    const enlarged = await dialog.locator('img').boundingBox();
    expect(Math.round(enlarged?.width ?? 0)).toBe(1080);
    const address = await pathOf(page);
    await touch.swipe({ x: 300, y: 330 }, { x: 100, y: 330 });
    const moved = await dialog.locator('img').boundingBox();
    expect(Math.round((enlarged?.x ?? 0) - (moved?.x ?? 0))).toBe(200);
    expect(await pathOf(page)).toBe(address);
  });

  test('two taps enlarge and put back', async () => {
    const { page, dialog } = await lightbox.openPhoto(PHONE);
    const touch = await touchOf(page);
    await touch.tap(MIDDLE, 2);
    expect(await photoWidth(dialog)).toBe(900);
    await page.waitForTimeout(400);
    await touch.tap(MIDDLE, 2);
    expect(await photoWidth(dialog)).toBe(360);
  });
});

test('a swipe is animated, but not for readers who want less motion', async () => {
  const running = async (reducedMotion: 'reduce' | 'no-preference') => {
    const { page } = await lightbox.openPhoto({ ...PHONE, reducedMotion });
    await page.evaluate(() => {
      const animate = Element.prototype.animate;
      Element.prototype.animate = function (...how) {
        document.documentElement.dataset['animated'] = 'yes';
        return animate.apply(this, how);
      };
    });
    const photos = await photoLinks(page);
    await (await touchOf(page)).swipe({ x: 300, y: 330 }, { x: 60, y: 330 });
    await expect.poll(() => pathOf(page)).toBe(photos[1]);
    return page.locator('html').getAttribute('data-animated');
  };
  expect(await running('reduce')).toBe(null);
  expect(await running('no-preference')).toBe('yes');
});

describe.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['high contrast', { contrast: 'more' }],
  ['forced colours', { forcedColors: 'active' }],
] satisfies [string, BrowserContextOptions][])('in %s', (_, theme) => {
  test.each([PHONE, WIDE])('axe finds nothing in the open lightbox', async (screen) => {
    const { page } = await lightbox.openPhoto({ ...theme, ...screen });
    // With forced colours the browser paints other colours than those that axe reads.
    const without = 'forcedColors' in theme ? ['color-contrast'] : [];
    expect(await axeFaults(page, { without })).toEqual([]);
  });
});

test('photo, words and buttons fit the screen from 320 to 1440 px, upright and lying', async () => {
  const { page, dialog } = await lightbox.openPhoto(WIDE);
  const faults: string[] = [];
  for (let width = 320; width <= 1440; width += 160) {
    for (const height of [360, 800]) {
      await page.setViewportSize({ width, height });
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
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
