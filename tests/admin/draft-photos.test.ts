import type { Browser, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startAdminNewsroom, type AdminNewsroom } from '../support/admin-newsroom.ts';
import { launchBrowser } from '../support/browser.ts';
import { noisePhoto } from '../support/noise-photo.ts';
import {
  actionOf,
  draftOf,
  filesOn,
  save,
  slugOf,
  SOON,
  titleOn,
  Writers,
} from '../support/pages/writer.ts';

const MIB = 1024 * 1024;
/** Forty photos are made small by the admin first. */
const SLOW = { timeout: 480_000 };
const LONG = { timeout: 240_000 };

let newsroom: AdminNewsroom;
let browser: Browser;
let writers: Writers;

beforeAll(async () => {
  browser = await launchBrowser();
  newsroom = await startAdminNewsroom({ '2026/mot': 'Bài một', '2026/hai': 'Bài hai' });
});

afterAll(async () => {
  await browser.close();
  await newsroom.close();
});

beforeEach(() => {
  writers = new Writers(browser);
});

afterEach(async () => {
  await writers.leave();
  expect(writers.uncaught).toEqual([]);
});

const draftFiles = (id: string): Promise<string[]> => filesOn(newsroom, draftOf(id), id);

interface Batch {
  photos: number;
  bytes: number;
}

/** Hears every batch of photos and refuses one of them. */
function refuseBatch(place: number, batches: Batch[]) {
  return async (route: Route): Promise<void> => {
    const body = route.request().postData() ?? '';
    if (actionOf(body) !== 'storeBlobs') return route.fallback();
    const { params } = JSON.parse(body) as { params: { contents: string[] } };
    batches.push({ photos: params.contents.length, bytes: body.length });
    return batches.length === place
      ? route.fulfill({ status: 413, json: { error: 'Kho không nhận thêm' } })
      : route.fallback();
  };
}

const photosIn = (batches: readonly Batch[]): number =>
  batches.reduce((sum, { photos }) => sum + photos, 0);

test('forty photos travel in batches; a refused one loses nothing', SLOW, async () => {
  const id = '2026/mot';
  const { editor, page, drafts } = await writers.sitDown();
  await editor.openStored(newsroom.adminUrl, slugOf(id));
  await editor.photos.choose(
    ...(await Promise.all(Array.from({ length: 40 }, (_, seed) => noisePhoto(seed)))),
  );
  await expect.poll(() => editor.photos.cards.count(), LONG).toBe(40);
  for (let place = 1; place <= 40; place += 1) {
    await editor.photos.alt(place).fill(`Ảnh thứ ${place}`);
  }
  const names = await editor.photos.names();
  const batches: Batch[] = [];
  await page.route('**/admin/api/v1', refuseBatch(3, batches));
  const said = await drafts.listen();

  await editor.save();
  await editor.refusal.waitFor(LONG);
  const arrived = photosIn(batches.slice(0, 2));
  const words = await editor.refusal.innerText();
  expect(words).toContain('Kho không nhận thêm');
  expect(words).toContain(`${arrived} trên 40 ảnh đã tới nơi`);
  expect(words).toContain('vẫn còn trong biểu mẫu');
  await editor.closeRefusal();
  expect(await editor.photos.names()).toEqual(names);
  expect(await newsroom.desk(['branch', '--list', draftOf(id)])).toBe('');
  expect(said).toContain(`Đang gửi ảnh 1–${photosIn(batches.slice(0, 1))} trên 40 …`);

  await editor.save();
  await expect.poll(() => draftFiles(id), LONG).toEqual([...names, 'index.mdx'].sort());
  await drafts.waitUntilReleased(LONG.timeout);
  expect(photosIn(batches.slice(3))).toBe(40 - arrived);
  const sizes = batches.map(({ bytes }) => bytes);
  expect(Math.max(...sizes)).toBeLessThan(12 * MIB);
  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeGreaterThan(40 * MIB);

  const sent = batches.length;
  await editor.field('Tiêu đề').fill('Sửa sau khi gửi ảnh');
  await editor.save();
  await expect.poll(() => titleOn(newsroom, draftOf(id), id), SOON).toBe('Sửa sau khi gửi ảnh');
  expect(batches).toHaveLength(sent);
  expect(await draftFiles(id)).toHaveLength(41);
});

test('a photo that is taken out leaves the draft, and the site with its publication', async () => {
  const id = '2026/hai';
  const writer = await writers.sitDown();
  const { editor } = writer;
  await editor.openStored(newsroom.adminUrl, slugOf(id));
  const first = await editor.addPhoto(await noisePhoto(101), 'Một người', 'Một');
  const second = await editor.addPhoto(await noisePhoto(102), 'Hai người', 'Hai');
  await save(writer);
  await editor.reviewAndPublish();
  expect(await filesOn(newsroom, 'main', id)).toEqual([first, second, 'index.mdx'].sort());

  await editor.openStored(newsroom.adminUrl, slugOf(id));
  await editor.photos.press(1, 'Gỡ ảnh');
  await save(writer);
  expect(await draftFiles(id)).toEqual([second, 'index.mdx'].sort());
  await editor.openStored(newsroom.adminUrl, slugOf(id));
  await expect.poll(() => editor.photos.names(), SOON).toEqual([second]);
  await editor.reviewAndPublish();
  expect(await filesOn(newsroom, 'main', id)).toEqual([second, 'index.mdx'].sort());
});
