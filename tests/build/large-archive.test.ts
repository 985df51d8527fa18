import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressKey, readRedirects } from '../../src/release/redirects.ts';
import { listReleaseFiles, pageAddress, pagesOf } from '../../src/release/verify/release-files.ts';
import { verifyRelease } from '../../src/release/verify.ts';
import { overweight } from '../../src/release/weight/budgets.ts';
import { PAGE_KINDS } from '../../src/release/weight/page-kinds.ts';
import { weighSite, type KindWeight } from '../../src/release/weight/weigh-site.ts';
import { buildLargeSite, WITHDRAWN } from '../support/archive/large-site.ts';
import { axeFaults, THEMES } from '../support/browser/axe-faults.ts';
import { launchBrowser } from '../support/browser.ts';
import { SITE_URL } from '../support/build-site.ts';
import { releaseFaults } from '../support/feeds/release-faults.ts';
import { serveFolder } from '../support/serve-folder.ts';

/** Kinds of page that grow with the archive and are shown nowhere else so full. */
const FULL: readonly string[] = [
  'agencies',
  'figures',
  'agencyYear',
  'agency',
  'people',
  'person',
  'documents',
  'document',
  'calendar',
  'map',
  'latest',
  'story',
] satisfies (keyof typeof PAGE_KINDS)[];

const LOOKS = [
  { theme: 'light', width: 360 },
  { theme: 'dark', width: 1280 },
  { theme: 'high contrast', width: 360 },
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 360 },
  { theme: 'high contrast', width: 1280 },
] as const;

let folder: string;
let site: string;
let addresses: string[];
let weights: KindWeight[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tin-large-'));
  site = await buildLargeSite(folder);
  addresses = pagesOf(await listReleaseFiles(site)).map(pageAddress);
  weights = await weighSite(site);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (address: string) => readFile(join(site, address, 'index.html'), 'utf8');

test('every link of an archive that needs pages and years leads somewhere', async () => {
  const pages = await verifyRelease(site, {
    siteUrl: SITE_URL,
    pagesBefore: undefined,
    newestStory: undefined,
  });
  expect(pages).toBe(addresses.length);
});

test('every kind of page is filled', () => {
  expect(weights.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(PAGE_KINDS).toSorted());
  expect(addresses).toEqual(
    expect.arrayContaining([
      '/tin-tuc/trang/15/',
      '/loai/so-ket/2019/',
      '/chu-de/cong-nghe/2020/',
      '/don-vi/',
      '/don-vi/so-1/2021/',
      '/don-vi/so-1/so-lieu/',
      '/don-vi/so-1/tong-hop/2018/',
      '/nhan-su/',
      '/nhan-su/tran-cong-hoa/',
      '/van-ban/',
      '/van-ban/30-2020-nd-cp/',
      '/van-ban/nam/2020/',
      '/van-ban/nam/khong-ro/',
      '/lich-hoi-nghi/',
      '/lich-hoi-nghi/2023/04/',
      '/nam/2022/12/',
      '/thu-vien-anh/nam/2023/',
      '/anh/2023/tong-ket-1-12-20/anh/',
      '/so-do-trang/',
    ]),
  );
});

test('a story for later has no page, a withdrawn and a moved one answer', () => {
  expect(addresses).not.toContain('/tin-tuc/2021/so-ket-1-07-05/');
  expect(addresses).toEqual(
    expect.arrayContaining([
      `/tin-tuc/${WITHDRAWN}/`,
      '/tin-tuc/2020/da-doi/',
      '/tin-tuc/2020/so-ket-1-07-05/',
    ]),
  );
});

test('addresses of merged topics and replaced agencies lead on, with a server and without', async () => {
  const redirects = await readRedirects(site);
  for (const [from, to] of [
    ['/chu-de/ky-thuat/', '/chu-de/cong-nghe/'],
    ['/don-vi/so-khanh-hoa-cu/', '/don-vi/so-3/'],
    ['/don-vi/so-khanh-hoa-cu/tong-hop/2020/', '/don-vi/so-3/tong-hop/2020/'],
    ['/don-vi/so-khanh-hoa-cu/rss.xml', '/don-vi/so-3/rss.xml'],
  ] as const) {
    expect(redirects.get(addressKey(from))).toEqual({ from, to, status: 301 });
    expect(await read(from)).toContain(`content="0; url=${to}"`);
  }
});

describe('the record', () => {
  test('shows what was promised in the middle of a year beside what its end reports', async () => {
    const page = await read('/tin-tuc/2022/tong-ket-3-12-20/');
    expect(page).toContain('Cấp mã số vùng trồng');
    expect(page).toContain('href="/tin-tuc/2022/so-ket-3-07-05/"');
    expect(await read('/tin-tuc/2022/so-ket-3-07-05/')).toContain(
      'href="/tin-tuc/2022/tong-ket-3-12-20/"',
    );
    const year = await read('/don-vi/so-3/tong-hop/2022/');
    expect(year).toContain('Cấp mã số vùng trồng');
    expect(year).toContain('Đã nghiệm thu đề tài năm 2022.');
  });

  test('draws figures with a name and a description, and gives them as data', async () => {
    const page = await read('/don-vi/so-3/so-lieu/');
    expect(page).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="so-lieu-1-ten so-lieu-1-ta"/u);
    expect(page).toContain('gần 7,1');
    const csv = await readFile(join(site, 'don-vi', 'so-3', 'so-lieu.csv'), 'utf8');
    const rows = csv.trimEnd().split('\r\n');
    expect(rows[0]).toMatch(/^\uFEFFnoi_dung,don_vi_tinh,ky,/u);
    expect(rows).toHaveLength(1 + 6 * 6);
    expect(csv).toContain(`Kinh phí,tỷ đồng,Năm 2023,2023-01-01,2023-12-31,7.1,1,2023-12-20,`);
  });
});

test('what other programs read is right by its specification, in every file', async () => {
  const { read: counts, faults } = await releaseFaults(site);
  expect(faults).toEqual([]);
  expect(Object.keys(counts)).toHaveLength(8);
  expect(Object.values(counts).reduce((a, b) => a + b)).toBeGreaterThan(150);
});

test('every kind of page stays within its budget', () => {
  expect(overweight(weights)).toEqual([]);
});

test('axe finds nothing on the fullest pages, and none is wider than a small phone', async () => {
  const [browser, server] = await Promise.all([launchBrowser(), serveFolder(site)]);
  try {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    const faults: string[] = [];
    const full = weights.filter(({ kind }) => FULL.includes(kind));
    for (const [index, { address }] of full.entries()) {
      // Every way to look takes its turn; the long tests look at every page in every way.
      const { theme, width } = LOOKS[index % LOOKS.length] ?? LOOKS[0];
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia(THEMES[theme]);
      await page.goto(server.url + address);
      const found = await axeFaults(page);
      faults.push(...found.map((fault) => `${address} in ${theme}, ${String(width)} px: ${fault}`));
      await page.setViewportSize({ width: 320, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) faults.push(`${address} is ${String(overflow)} px too wide`);
    }
    expect(faults).toEqual([]);
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
});
