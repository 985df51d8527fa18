import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFaults } from '../support/browser/axe-faults.ts';
import { launchBrowser } from '../support/browser.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';

const STORY = '/tin-tuc/2021/so-khcn-yen-bai-so-ket-6-thang-dau-nam/';

let browser: Browser;
let server: FolderServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(inject('siteDir'))]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => Promise.all([browser.close(), server.close()]));

async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

const panel = (page: Page) => page.getByRole('dialog', { name: 'Cách hiển thị' });
/** A closed dialog has no role any more, but the focus until it has left the page. */
const panelGone = (page: Page) => page.locator('reading-panel').waitFor({ state: 'detached' });
const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const rootSize = (page: Page) =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));

async function openPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cỡ chữ, màu nền' }).click();
  await panel(page).waitFor();
}

describe('the panel of text size and colours', () => {
  test('changes the page at once and every later page before its first paint', async () => {
    const page = await openPage('/');
    await openPanel(page);
    await page.getByLabel('Tương phản cao, nền đen').check();
    await page.getByLabel('Lớn nhất').check();
    expect(await background(page)).toBe('rgb(0, 0, 0)');
    expect(await rootSize(page)).toBe(24);

    await page.goto(server.url + STORY, { waitUntil: 'commit' });
    await page.locator('body').waitFor({ state: 'attached' });
    expect(await background(page)).toBe('rgb(0, 0, 0)');
    expect(await rootSize(page)).toBe(24);
  });

  test('gives the device its say back', async () => {
    const page = await openPage('/', { colorScheme: 'dark' });
    const asTheDevice = await background(page);
    await openPanel(page);
    await page.getByLabel('Sáng', { exact: true }).check();
    expect(await background(page)).not.toBe(asTheDevice);
    await page.getByLabel('Theo thiết bị').check();
    expect(await background(page)).toBe(asTheDevice);
  });

  test('closes by Escape and gives the focus back', async () => {
    const page = await openPage('/');
    await openPanel(page);
    await page.keyboard.press('Escape');
    await panelGone(page);
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe(
      'Cỡ chữ, màu nền',
    );
  });

  test('leaves every page as wide as the screen in the largest text', async () => {
    const page = await openPage('/');
    await openPanel(page);
    await page.getByLabel('Lớn nhất').check();
    const faults: string[] = [];
    for (const path of ['/', STORY, '/tin-tuc/', '/mau/', '/en/', '/tin-da-luu/']) {
      await page.goto(server.url + path);
      for (const width of [320, 360, 768, 1024]) {
        await page.setViewportSize({ width, height: 800 });
        const tooWide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (tooWide > 0) faults.push(`${path} at ${String(width)} px: ${String(tooWide)} px`);
      }
    }
    expect(faults).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'has nothing that axe finds, in %s',
    async (colorScheme) => {
      const page = await openPage('/', { colorScheme, viewport: { width: 360, height: 740 } });
      await openPanel(page);
      expect(await axeFaults(page)).toEqual([]);
    },
  );
});

describe('the shortcuts', () => {
  test('lead to the search box, change the text and open the panel', async () => {
    const page = await openPage(STORY);
    await page.keyboard.press('+');
    expect(await rootSize(page)).toBe(18);
    await page.keyboard.press('-');
    expect(await rootSize(page)).toBe(16);
    await page.keyboard.press('?');
    await panel(page).waitFor();
    await page.keyboard.press('Escape');
    await panelGone(page);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tim-nhanh');
  });

  test('leave a reader alone who writes, and one who turned them off', async () => {
    const page = await openPage('/');
    await page.locator('#tim-nhanh').fill('');
    await page.locator('#tim-nhanh').press('+');
    expect(await page.locator('#tim-nhanh').inputValue()).toBe('+');
    expect(await rootSize(page)).toBe(16);

    await openPanel(page);
    await page.getByLabel('Dùng phím tắt').uncheck();
    await page.keyboard.press('Escape');
    await panelGone(page);
    await page.locator('h1').click({ force: true });
    await page.keyboard.press('+');
    expect(await rootSize(page)).toBe(16);
  });

  test('lead to the story before and back', async () => {
    const page = await openPage(STORY);
    await page.keyboard.press('[');
    await page.waitForURL((url) => url.pathname !== STORY);
    await page.keyboard.press(']');
    await page.waitForURL(server.url + STORY);
  });
});

describe('the tools of a story', () => {
  test('save it on the device, list it, and let it go', async () => {
    const page = await openPage(STORY);
    await page.getByRole('button', { name: 'Lưu tin' }).click();
    const title = await page.locator('h1').innerText();
    await page.getByRole('button', { name: 'Đã lưu', pressed: true }).waitFor();

    await page.goto(`${server.url}/tin-da-luu/`);
    await page.getByRole('link', { name: title }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: `Bỏ lưu: ${title}` }).click();
    expect(await page.locator('main').innerText()).toContain('Chưa có tin nào được lưu');
  });

  test('share it by plain links and copy its address', async () => {
    const page = await openPage(STORY, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Chia sẻ' }).click();
    for (const name of ['Zalo', 'Facebook', 'Thư điện tử']) {
      expect(await page.getByRole('link', { name }).isVisible()).toBe(true);
    }
    await page.getByRole('button', { name: 'Sao chép liên kết' }).click();
    await expect
      .poll(() => page.locator('story-tools [role=status]').innerText())
      .toContain('Đã sao');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(server.url + STORY);
  });

  test('share it without JavaScript, and show no button that does nothing', async () => {
    const page = await openPage(STORY, { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Chia sẻ' }).click();
    expect(await page.getByRole('link', { name: 'Facebook' }).isVisible()).toBe(true);
    for (const name of ['Lưu tin', 'In', 'Sao chép liên kết', 'Cỡ chữ, màu nền']) {
      expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(0);
    }
  });
});

describe('reading aloud', () => {
  /** A voice that notes what it is given and is done at once. */
  function fakeVoice(lang: string): void {
    const spoken: string[] = [];
    const voice = { lang, name: 'thử' };
    Object.assign(window, { spoken });
    class Utterance extends EventTarget {
      text: string;
      voice: unknown;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      paused: false,
      getVoices: () => [voice],
      cancel: () => undefined,
      resume: () => undefined,
      pause: () => undefined,
      speak: (utterance: Utterance) => {
        spoken.push(utterance.text);
        setTimeout(() => utterance.dispatchEvent(new Event('end')));
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  }

  async function openWithVoice(lang: string): Promise<Page> {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.addInitScript(fakeVoice, lang);
    await page.goto(server.url + STORY);
    return page;
  }

  test('is offered where a Vietnamese voice is, and reads the story from its title on', async () => {
    const page = await openWithVoice('vi-VN');
    await page.getByRole('button', { name: 'Nghe đọc' }).click();
    const spoken = () =>
      page.evaluate(() => (window as unknown as { spoken: string[] }).spoken.slice());
    await page.locator('read-aloud').waitFor({ state: 'detached' });
    const [first, ...rest] = await spoken();
    expect(first).toBe(await page.locator('h1').innerText());
    expect(rest.join(' ')).toContain('Trần Đức Hợp');
    expect(await page.locator('.is-read-aloud').count()).toBe(0);
  });

  test('is not offered where no Vietnamese voice is', async () => {
    const page = await openWithVoice('en-US');
    expect(await page.getByRole('button', { name: 'Lưu tin' }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Nghe đọc' }).isVisible()).toBe(false);
  });
});

test('a reader with a keyboard reaches the text first, then tools and facts in their order', async () => {
  const page = await openPage(STORY);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung chính');
  await page.keyboard.press('Enter');
  const names: string[] = [];
  for (let presses = 0; presses < 14; presses++) {
    await page.keyboard.press('Tab');
    names.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
  }
  const order = ['Trang chủ', 'Chia sẻ', 'Lưu tin', 'In'].map((name) => names.indexOf(name));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
});
