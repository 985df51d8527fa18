import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findMetadata } from '../../src/photos/metadata/find-metadata.ts';
import { axeFaults } from '../support/browser/axe-faults.ts';
import { startAdminNewsroom, type AdminNewsroom } from '../support/admin-newsroom.ts';
import { launchBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/newsroom/folder.ts';
import { heicPhoto, phonePhoto, plainPhoto, twelvePhotos } from '../support/photos.ts';
import { EditorPage, type StoryForm } from '../support/pages/editor-page.ts';
import type { PhotoDeskPage } from '../support/pages/photo-desk-page.ts';

const run = promisify(execFile);
const STORY: StoryForm = {
  title: 'Sở họp với mười hai ảnh',
  lead: 'Ngày 05/01/2026, Sở họp.',
  kind: 'Hội nghị khác',
  host: 'Sở Khoa học và Công nghệ',
  day: '2026-01-05',
  publishedAt: '2026-01-05T08:00',
};
/** Below this width the form and the page take turns. */
const ONE_PANE_PX = 768;
const BRANCH = 'cms/news/2026/so-hop-voi-muoi-hai-anh/index';
const FOLDER = 'content/news/2026/so-hop-voi-muoi-hai-anh';

let newsroom: AdminNewsroom;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let editor: EditorPage;
let desk: PhotoDeskPage;
let requested: string[];
/** What the policy refused, what nobody caught, and what Decap asked in windows of its own. */
let problems: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  newsroom = await startAdminNewsroom({ '2021/cu': 'Bài cũ' });
});

afterAll(async () => {
  await browser.close();
  await newsroom.close();
});

beforeEach(async () => {
  context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1400, height: 1000 },
  });
  requested = [];
  problems = [];
  context.on('request', (request) => requested.push(new URL(request.url()).pathname));
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) problems.push(message.text());
  });
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => {
    problems.push(dialog.message());
    void dialog.accept();
  });
  editor = new EditorPage(page);
  desk = editor.photos;
});

afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

/** A file of the draft as the repository has it. */
async function stored(path: string): Promise<Buffer> {
  const folder = (await newsroom.desk(['rev-parse', '--absolute-git-dir'])).trim();
  const options = { encoding: 'buffer', maxBuffer: 1 << 26 } as const;
  const { stdout } = await run('git', ['--git-dir', folder, 'show', `${BRANCH}:${path}`], options);
  return stdout;
}

test('twelve files at once become the photos of a story: upright, small, private', async () => {
  await editor.openNew(newsroom.adminUrl);
  await editor.fill(STORY);
  await desk.add(...(await twelvePhotos()).reverse());

  expect(await desk.count()).toContain('Đã thêm 9 trên 12 ảnh. 3 tệp không thêm được');
  expect(await desk.refusals()).toEqual([
    expect.stringContaining('Ảnh «04 hỏng.jpg» bị cụt'),
    expect.stringContaining('Tệp «05 chữ.jpg» không phải ảnh'),
    'Ảnh này đã có: ảnh thứ 2.',
  ]);
  expect(await desk.caption(2).inputValue()).toBe('Chủ tọa điều hành');
  expect(await desk.credit(2).inputValue()).toBe('X. Phương');
  const chosen = await desk.names();
  expect(chosen).toHaveLength(9);

  // Alt with an arrow moves a photo, and the focus stays in its text.
  await desk.alt(2).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await desk.status.getByText('Đã chuyển ảnh 2 thành ảnh 1 trên 9.').waitFor();
  const [first = '', second = '', ...others] = chosen;
  expect(await desk.names()).toEqual([second, first, ...others]);
  expect(await desk.alt(1).evaluate((text) => text === document.activeElement)).toBe(true);

  // Descriptions and captions are typed straight through.
  for (let place = 1; place <= 9; place += 1) {
    await page.keyboard.type(`Mô tả ${String(place)}`);
    await page.keyboard.press('Tab');
    if (place > 1) await page.keyboard.type(`Chú thích ${String(place)}`);
    await page.keyboard.press('Tab');
  }
  await desk.fillCredit('Văn Bình');

  await desk.press(3, 'Làm ảnh bìa');
  await desk.moveFocus(3, 'ArrowLeft', 'ArrowLeft', 'ArrowUp');
  await editor.save();
  await editor.expectNotice('Đã lưu nội dung');

  const source = (await stored(`${FOLDER}/index.mdx`)).toString();
  const list = [second, first, ...others];
  const photos = list.map((src, index) =>
    [
      `  - src: ${src}`,
      `    alt: Mô tả ${String(index + 1)}`,
      `    caption: ${index === 0 ? 'Chủ tọa điều hành' : `Chú thích ${String(index + 1)}`}`,
      `    credit: ${index === 0 ? 'X. Phương' : 'Văn Bình'}`,
    ].join('\n'),
  );
  expect(source).toContain(
    `photos:\n${photos.join('\n')}\ncover: ${list[2] ?? ''}\ncoverFocus:\n  x: 40\n  "y": 45\n`,
  );
  const folder = await newsroom.desk(['ls-tree', '--name-only', BRANCH, `${FOLDER}/`]);
  expect(folder.trim().split('\n').toSorted()).toEqual(
    [...list, 'index.mdx'].map((name) => `${FOLDER}/${name}`).toSorted(),
  );
  const sizes: Record<string, string> = {};
  for (const src of list) {
    const file = await stored(`${FOLDER}/${src}`);
    expect(src).toMatch(/^anh-[0-9a-f]{10}\.(?:jpg|png)$/u);
    const { width, height, format, exif, xmp, iptc } = await sharp(file).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    if (format === 'jpeg') {
      expect(findMetadata(file).filter((kind) => kind !== 'ICC')).toEqual([]);
    }
    sizes[src] = `${format} ${String(width)}×${String(height)}`;
  }
  expect(list.map((src) => sizes[src])).toEqual([
    'jpeg 900×600',
    'jpeg 1920×2560',
    'png 640×400',
    'jpeg 800×600',
    'jpeg 900×600',
    'jpeg 900×600',
    'jpeg 900×600',
    'jpeg 2560×512',
    'jpeg 900×600',
  ]);
});

test('a save waits until every photo is in the list', async () => {
  await editor.openNew(newsroom.adminUrl);
  await editor.fill({ ...STORY, title: 'Bài lưu sớm' });
  await desk.choose(await phonePhoto('a.jpg'), await heicPhoto('b.heic'));
  await editor.save();
  expect(await editor.refusal.innerText()).toContain('ảnh đang được chuẩn bị');
  await editor.closeRefusal();
  await desk.expectCount(2);
  for (const place of [1, 2]) await desk.alt(place).fill('Mô tả');
  await editor.save();
  await editor.expectNotice('Đã lưu nội dung');
});

test('a decoder for HEIC is loaded with the first photo that needs it', async () => {
  const decoder = /heic-decoder/u;
  await editor.openNew(newsroom.adminUrl);
  await desk.add(await plainPhoto('a.jpg', '#336633'));
  expect(requested.filter((path) => decoder.test(path))).toEqual([]);
  await desk.add(await heicPhoto('b.heic'));
  expect(requested.filter((path) => decoder.test(path))).toHaveLength(1);
});

test('a photo that was taken off comes back, and is not stored when it does not', async () => {
  await editor.openNew(newsroom.adminUrl);
  await editor.fill({ ...STORY, title: 'Bài gỡ ảnh' });
  await desk.add(await plainPhoto('1.jpg', '#111133'), await plainPhoto('2.jpg', '#113311'));
  const [first = '', second = ''] = await desk.names();
  await desk.alt(1).fill('Một');
  await desk.alt(2).fill('Hai');
  await desk.press(1, 'Làm ảnh bìa');
  await desk.press(1, 'Gỡ ảnh');
  expect(await desk.names()).toEqual([second]);
  await desk.undo();
  await desk.status.getByText('Đã đưa lại ảnh 1.').waitFor();
  expect(await desk.names()).toEqual([first, second]);
  expect(await desk.alt(1).inputValue()).toBe('Một');
  expect(await desk.card(1).innerText()).toContain('Bỏ chọn ảnh bìa');
  await desk.press(2, 'Gỡ ảnh');
  await editor.save();
  await editor.expectNotice('Đã lưu nội dung');
  const branch = 'cms/news/2026/bai-go-anh/index';
  const folder = await newsroom.desk(['ls-tree', '--name-only', '-r', branch, 'content/news/2026']);
  expect(folder).toContain(first);
  expect(folder).not.toContain(second);
});

test('photos go into the body one by one and as a gallery; one still placed says so', async () => {
  await editor.openNew(newsroom.adminUrl);
  await desk.add(
    await plainPhoto('1.jpg', '#331111'),
    await plainPhoto('2.jpg', '#113322'),
    await plainPhoto('3.jpg', '#221133'),
  );
  await desk.press(1, 'Chèn vào bài');
  await desk.select(2, 3);
  await desk.desk.getByRole('button', { name: 'Chèn thành bộ ảnh' }).click();
  await desk.status.getByText('Đã chèn bộ 2 ảnh vào bài.').waitFor();
  await desk.press(2, 'Gỡ ảnh');
  expect(await desk.status.innerText()).toContain('Nội dung bài vẫn còn chỗ đặt ảnh này');
});

test('the order is changed by dragging, and the buttons know the ends', async () => {
  // All cards in sight: nothing scrolls while one is dragged.
  await page.setViewportSize({ width: 1400, height: 1800 });
  await editor.openNew(newsroom.adminUrl);
  await desk.add(
    await plainPhoto('1.jpg', '#aa1111'),
    await plainPhoto('2.jpg', '#11aa22'),
    await plainPhoto('3.jpg', '#2211aa'),
  );
  const [first = '', second = '', third = ''] = await desk.names();
  await desk.drag(3, 1);
  expect(await desk.names()).toEqual([third, first, second]);
  await desk.press(3, 'Đưa lên');
  expect(await desk.names()).toEqual([third, second, first]);
  await desk.press(1, 'Đưa lên');
  expect(await desk.status.innerText()).toBe('Ảnh đã ở đầu danh sách.');
});

test('files are dropped and a whole folder is chosen, without what systems leave in it', async () => {
  const { folder, remove } = await temporaryFolder();
  const rest = { name: 'Thumbs.db', mimeType: '', buffer: Buffer.from('x') };
  await editor.openNew(newsroom.adminUrl);
  await desk.drop([
    await plainPhoto('anh 10.jpg', '#aa1111'),
    await plainPhoto('anh 2.jpg', '#11aa22'),
    rest,
  ]);
  await desk.expectCount(2);
  expect(await desk.count()).toBe('Đã thêm 2 trên 2 ảnh.');

  await mkdir(join(folder, 'buổi chiều'));
  const { buffer } = await plainPhoto('a.jpg', '#1111aa');
  await writeFile(join(folder, 'buổi chiều', 'a.jpg'), buffer);
  await writeFile(join(folder, rest.name), rest.buffer);
  await desk.chooseFolder(folder);
  await desk.expectCount(1);
  // With the reason, should it be refused.
  expect([await desk.count(), ...(await desk.refusals())]).toEqual(['Đã thêm 1 trên 1 ảnh.']);

  await desk.drop([{ name: 'rỗng.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) }]);
  const refused = ['Tệp «rỗng.jpg» rỗng. Hãy chọn tệp khác.'];
  await expect.poll(() => desk.refusals(), { timeout: 10_000 }).toEqual(refused);
  await remove();
});

test('a stored story shows its photos and keeps what is not touched', async () => {
  await editor.openStored(newsroom.adminUrl, '2026/so-hop-voi-muoi-hai-anh/index');
  const before = (await stored(`${FOLDER}/index.mdx`)).toString();
  const picture = desk.card(2).locator('img');
  // Pictures are loaded when they come into sight.
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), {
      timeout: 10_000,
    })
    .toBe(1920);
  await desk.caption(9).fill('Chú thích mới');
  await editor.save();
  await editor.expectNotice('Đã lưu nội dung');
  const after = (await stored(`${FOLDER}/index.mdx`)).toString();
  expect(after).toBe(before.replace('caption: Chú thích 9', 'caption: Chú thích mới'));
});

test.each([360, 768, 1280])('the desk has no barrier at %i pixels', async (width) => {
  await editor.openNew(newsroom.adminUrl);
  await page.setViewportSize({ width, height: 900 });
  if (width < ONE_PANE_PX) await editor.showForm();
  await desk.add(await plainPhoto('1.jpg', '#aa1111'), await plainPhoto('2.jpg', '#11aa11'), {
    name: 'hỏng.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('x'),
  });
  await desk.select(1);
  expect(await axeFaults(page, { within: '.photo-desk' })).toEqual([]);
});
