import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { listReleaseFiles, pageAddress, pagesOf } from '../../src/release/verify/release-files.ts';
import { PAGE_KINDS } from '../../src/release/weight/page-kinds.ts';
import { axeFaults, THEMES, WIDTHS_PX, type Theme } from '../support/browser/axe-faults.ts';
import { launchBrowser } from '../support/browser.ts';
import { smallTargets } from '../support/focus-walk.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';

const site = inject('siteDir');

/** One address for every kind of page; a pattern takes the first page that it fits. */
const KINDS_OF_PAGE = {
  ...PAGE_KINDS,
  kind: /^\/loai\/so-ket\/$/u,
  shelf: /^\/thu-vien-anh\/nam\/2021\/$/u,
  showcase: /^\/mau\/$/u,
};
type KindOfPage = keyof typeof KINDS_OF_PAGE;
const kinds = Object.keys(KINDS_OF_PAGE) as KindOfPage[];

let browser: Browser;
let server: FolderServer;
let addresses: string[];
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(site)]);
  addresses = pagesOf(await listReleaseFiles(site)).map(pageAddress);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => Promise.all([browser.close(), server.close()]));

function addressOf(kind: KindOfPage): string {
  const address = addresses.find((each) => KINDS_OF_PAGE[kind].test(each));
  if (address === undefined) throw new Error(`No page of kind ${kind}`);
  return server.url + address;
}

async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  return context.newPage();
}

interface Found {
  /** What axe found. */
  axe: Record<Theme, string[]>;
  /** Requests to other hosts, and what the browser complained of. */
  complaints: string[];
}

let found: Promise<Found> | undefined;

test.each(Object.keys(THEMES) as Theme[])(
  'axe finds nothing in %s on any kind of page, on a phone and on a desk',
  async (theme) => {
    found ??= lookAtAll();
    expect((await found).axe[theme]).toEqual([]);
  },
  6 * 60_000,
);

test(
  'pages load from their own host only and break no rule of their policy',
  async () => {
    found ??= lookAtAll();
    expect((await found).complaints).toEqual([]);
  },
  6 * 60_000,
);

/** Every page is opened once for a phone and once for a desk, and there shown in every theme. */
async function lookAtAll(): Promise<Found> {
  const all: Found = { axe: { light: [], dark: [], 'high contrast': [] }, complaints: [] };
  const look = async (width: number): Promise<void> => {
    const page = await openPage({ viewport: { width, height: 900 } });
    listen(page, all.complaints);
    for (const kind of kinds) {
      await page.goto(addressOf(kind), { waitUntil: 'networkidle' });
      for (const theme of Object.keys(THEMES) as Theme[]) {
        await page.emulateMedia(THEMES[theme]);
        const where = `${kind} at ${String(width)} px`;
        all.axe[theme].push(...(await axeFaults(page)).map((fault) => `${where}: ${fault}`));
      }
    }
  };
  await Promise.all(WIDTHS_PX.map(look));
  return all;
}

function listen(page: Page, complaints: string[]): void {
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) complaints.push(`request to ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
}

test('no page is wider than the screen from 320 to 1440 px, nor holds a target too small to press', async () => {
  const page = await openPage();
  const faults: string[] = [];
  for (const kind of kinds) {
    await page.goto(addressOf(kind));
    for (let width = 320; width <= 1440; width += 80) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0)
        faults.push(`${kind} at ${String(width)} px: ${String(overflow)} px too wide`);
    }
    faults.push(...(await smallTargets(page)).map((target) => `${kind}: ${target}`));
  }
  expect(faults).toEqual([]);
});

test('a story reads whole without JavaScript: text, facts, photos with captions', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(addressOf('story'));
  expect(await page.locator('article h1, main h1').count()).toBe(1);
  expect(await page.locator('article p').count()).toBeGreaterThan(3);
  expect(await page.locator('article figure figcaption').count()).toBeGreaterThan(0);
  const href = await page.locator('figure.photo a.photo__link').first().getAttribute('href');
  expect(href).toMatch(/^\/anh\/\d{4}\/[^/]+\/[^/]+\/$/u);
});

test('every image on a page has its size, so that nothing moves when it arrives', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  for (const kind of ['home', 'story', 'photos', 'photo'] as const) {
    await page.goto(addressOf(kind));
    const unsized = await page.locator('main img:not([width]), main img:not([height])').count();
    expect(unsized, kind).toBe(0);
  }
});

test('no line is too low for stacked marks such as Ặ and Ễ', async () => {
  const page = await openPage({ viewport: { width: 360, height: 800 } });
  await page.goto(addressOf('showcase'));
  const low = await page.evaluate(() => {
    const texts = [...document.querySelectorAll<HTMLElement>('body *')].filter(({ childNodes }) =>
      [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
    );
    return texts.flatMap((element) => {
      const { lineHeight, fontSize } = getComputedStyle(element);
      const ratio = parseFloat(lineHeight) / parseFloat(fontSize);
      return !element.checkVisibility() || Number.isNaN(ratio) || ratio >= 1.3 - 0.001
        ? []
        : [`${element.tagName} ${element.className}: ${String(ratio)}`];
    });
  });
  expect(low).toEqual([]);
});

test('a page reads in its order without styles: title, lead, facts, text, record', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const type = response.headers()['content-type'] ?? '';
    if (!type.startsWith('text/html')) return route.fulfill({ response });
    const body = (await response.text()).replaceAll(/<style[^>]*>[^]*?<\/style>/gu, '');
    return route.fulfill({ response, body });
  });
  await page.goto(addressOf('showcase'));
  const text = await page.locator('body').innerText();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const places = [
    'Đến nội dung chính',
    'Tin Hội Nghị',
    'Sở Khoa học và Công nghệ tổng kết năm',
    'Ngày 05/01/2026, Sở họp',
    'Thông tin cuộc họp',
    'Đoạn văn có chữ đậm',
    'Báo cáo tại hội nghị',
    'Văn Bình – Văn phòng Sở',
    'ngày 07 tháng 01 năm 2026',
    'Tin liên quan',
  ].map((words) => text.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('on paper a story keeps its byline and its results, and loses what cannot be pressed', async () => {
  const page = await openPage();
  await page.goto(addressOf('showcase'));
  await page.emulateMedia({ media: 'print' });
  for (const words of ['Văn Bình – Văn phòng Sở', 'Kiểm định 640 phương tiện đo.']) {
    expect(await page.getByText(words).isVisible(), words).toBe(true);
  }
  for (const selector of ['story-tools', '.masthead nav', '.related', 'body > .footer']) {
    expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
  }
});
