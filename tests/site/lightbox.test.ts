import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  type LightboxPage,
  pathOf,
  PHONE,
  PHOTO_LINK,
  photoLinks,
  photoWidth,
  shownPhoto,
  startLightboxPage,
  WIDE,
} from '../support/lightbox-page.ts';

let lightbox: LightboxPage;
beforeAll(async () => {
  lightbox = await startLightboxPage(inject('siteDir'));
});
afterEach(() => lightbox.endPages());
afterAll(() => lightbox.close());

describe('by keyboard', () => {
  test('Enter opens, arrows, Home and End choose, the place is told, Escape closes', async () => {
    const page = await lightbox.openStory(WIDE);
    const photos = await photoLinks(page);
    await page.locator(PHOTO_LINK).first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const seen: string[] = [];
    for (const key of ['End', 'ArrowLeft', 'Home', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key);
      seen.push(`${key}: ${String(photos.indexOf(await pathOf(page)) + 1)}`);
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
    await expect.poll(() => pathOf(page)).toBe(lightbox.story);
  });

  test('the focus stays in the lightbox and then returns to the photo that was seen last', async () => {
    const { page, dialog } = await lightbox.openPhoto(WIDE);
    const names: (string | null)[] = [];
    for (let press = 0; press < 5; press++) {
      names.push(await dialog.locator(':focus').getAttribute('aria-label'));
      await page.keyboard.press('Tab');
    }
    expect(names).toEqual(['Đóng', 'Ảnh trước', 'Ảnh sau', 'Phóng to', 'Đóng']);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const last = await pathOf(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(':focus').getAttribute('href')).toBe(last);
    expect(await page.locator(':focus').evaluate((link) => link.checkVisibility())).toBe(true);
  });

  test('plus and minus enlarge, arrows then move over the photo', async () => {
    const { page, dialog } = await lightbox.openPhoto(WIDE);
    const before = await shownPhoto(dialog);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    const enlarged = await photoWidth(dialog);
    await page.keyboard.press('ArrowRight');
    expect(await shownPhoto(dialog)).toBe(before);
    await page.keyboard.press('-');
    expect(await photoWidth(dialog)).toBeLessThan(enlarged);
  });
});

describe('the address', () => {
  test('is that of the photo, going back closes and going forward opens again', async () => {
    const { page, dialog } = await lightbox.openPhoto(WIDE, 1);
    const [, second, third] = await photoLinks(page);
    expect(await pathOf(page)).toBe(second);
    await page.keyboard.press('ArrowRight');
    expect(await pathOf(page)).toBe(third);
    await page.goBack();
    await dialog.waitFor({ state: 'hidden' });
    expect(await pathOf(page)).toBe(lightbox.story);
    await page.goForward();
    await dialog.waitFor();
    expect(await pathOf(page)).toBe(third);
  });

  test('stays that of the photo when its last closing is told after it is open again', async () => {
    const { page, dialog } = await lightbox.openPhoto(WIDE);
    const photo = await pathOf(page);
    await page.goBack();
    await dialog.waitFor({ state: 'hidden' });
    await page.goForward();
    await dialog.waitFor();
    // A busy browser tells a closing with a frame so late that the reader has gone forward before.
    await dialog.evaluate(async (open) => {
      open.dispatchEvent(new Event('close'));
      await new Promise((done) => setTimeout(done, 300));
    });
    expect(await dialog.isVisible()).toBe(true);
    expect(await pathOf(page)).toBe(photo);
  });

  test('opened elsewhere, shows the same photo with its words on a page of its own', async () => {
    const { page, dialog } = await lightbox.openPhoto(WIDE, 1);
    const source = await shownPhoto(dialog);
    const caption = await dialog.locator('.caption').textContent();
    await page.reload();
    expect(await page.locator('main figure img').getAttribute('src')).toBe(source);
    expect(await page.locator('h1').textContent()).toBe(caption);
    await page.goBack();
    expect(await pathOf(page)).toBe(lightbox.story);
  });
});

test('caption and credit are those of the page', async () => {
  const { page, dialog } = await lightbox.openPhoto(PHONE);
  const figcaption = await page.locator(`figure:has(${PHOTO_LINK}) figcaption`).first().innerText();
  const words = await dialog.locator('figcaption').innerText();
  expect(words.split(/\s+/u)).toEqual(figcaption.split(/\s+/u));
  expect(words).toContain('Ảnh minh họa');
});

test('a mouse enlarges by a press on the photo and closes by one beside it', async () => {
  const { page, dialog } = await lightbox.openPhoto(WIDE);
  const whole = await photoWidth(dialog);
  await dialog.locator('img').click();
  expect(await photoWidth(dialog)).toBeGreaterThan(2 * whole);
  expect(await dialog.getByRole('button', { name: 'Thu nhỏ' }).count()).toBe(1);
  await page.waitForTimeout(400);
  await dialog.locator('img').click({ force: true });
  expect(await photoWidth(dialog)).toBe(whole);
  await page.mouse.click(80, 150);
  await dialog.waitFor({ state: 'hidden' });
});

describe('loading', () => {
  test('nothing of it is loaded before the first press, and no policy is broken', async () => {
    const page = await lightbox.openStory(WIDE);
    const asked: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.includes('lightbox'))).toEqual([]);
    await page.locator(PHOTO_LINK).first().click();
    await page.getByRole('dialog').waitFor();
    expect(asked.filter((path) => path.includes('lightbox'))).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  test('when the script does not come, a press leads to the page of the photo', async () => {
    const page = await lightbox.openStory(WIDE);
    await page.route(/lightbox/u, (route) => route.abort());
    const [first] = await photoLinks(page);
    await page.locator(PHOTO_LINK).first().click();
    await expect.poll(() => pathOf(page)).toBe(first);
  });

  test('without scripts a press leads there too, and from there to all photos and back', async () => {
    const page = await lightbox.openStory({ ...PHONE, javaScriptEnabled: false });
    const photos = await photoLinks(page);
    await page.locator(PHOTO_LINK).first().click();
    const seen = new Set<string>();
    for (const direction of ['prev', 'next']) {
      seen.add(await pathOf(page));
      for (;;) {
        const way = page.locator(`main a[rel="${direction}"]`);
        if ((await way.count()) === 0) break;
        await way.click();
        seen.add(await pathOf(page));
      }
    }
    expect([...seen].sort()).toEqual([...new Set(photos)].sort());
    await page.getByRole('link', { name: 'Xem trong bài' }).click();
    expect(page.url()).toMatch(/\/tin-tuc\/.*#anh-\d+$/u);
  });
});
