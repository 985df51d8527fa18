import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { axeFaults } from '../support/browser/axe-faults.ts';
import { startAdminNewsroom, type AdminNewsroom } from '../support/admin-newsroom.ts';
import { launchBrowser } from '../support/browser.ts';
import { storySource } from '../support/newsroom/folder.ts';
import { askDesk } from '../support/newsroom.ts';
import { makeWordStory } from '../support/word-story.ts';
import { EditorPage } from '../support/pages/editor-page.ts';
import { WordImport, type WordFile } from '../support/pages/word-import.ts';

const TITLE = 'Sở Khoa học và Công nghệ Khánh Hòa sơ kết công tác 6 tháng đầu năm 2021';
const OLD_WORD = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(600),
  Buffer.from('WordDocument', 'utf16le'),
]);

let admin: AdminNewsroom;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let editor: EditorPage;
let word: WordImport;
let story: WordFile;
/** What was asked from the server, and what went wrong. */
let requested: string[];
let problems: string[];

beforeAll(async () => {
  admin = await startAdminNewsroom({ '2021/mau': 'Bài mẫu' });
  browser = await launchBrowser();
  story = { name: 'tin.docx', buffer: (await makeWordStory()).bytes };
});

afterAll(async () => {
  await browser.close();
  await admin.close();
});

beforeEach(async () => {
  context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1400, height: 1000 },
  });
  requested = [];
  problems = [];
  context.on('request', (request) => requested.push(request.url()));
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) problems.push(message.text());
  });
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => void dialog.accept());
  editor = new EditorPage(page);
  word = new WordImport(page);
});

afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

/** A draft of the newsroom, opened in the form. */
async function openDraft(id: string, more = '', body = 'Nội dung đang có.'): Promise<string> {
  const slug = `${id}/index`;
  const raw = storySource(id, 'Bài đang có', more).replace('Nội dung.', body);
  await askDesk(admin, 'persistEntry', {
    dataFiles: [{ slug, path: `content/news/${slug}.mdx`, raw }],
    assets: [],
    options: { collectionName: 'news', commitMessage: 'x', useWorkflow: true, status: 'draft' },
  });
  await editor.openStored(admin.adminUrl, slug);
  return raw;
}

/** The files of a draft as the repository has them. */
async function storedSource(slug: string): Promise<string> {
  const draft = { collection: 'news', slug, path: `content/news/${slug}.mdx`, id: `news/${slug}` };
  const { body } = await askDesk(admin, 'unpublishedEntryDataFile', draft);
  return String(body['data']);
}

test('a Word file becomes a story with its photos in place, which can be saved', async () => {
  await editor.openNew(admin.adminUrl);
  expect(requested.filter((url) => /word-(?:dialog|worker)/u.test(url))).toEqual([]);
  await word.choose(story);
  await word.review();
  expect(await word.dialog.innerText()).toContain('Hộp văn bản «Ghi chú trong hộp»');
  await word.take();

  expect(await word.outcome.innerText()).toBe('Đã nhập 9 mục, nội dung, 4 ảnh.');
  expect(await editor.field('Tiêu đề').inputValue()).toBe(TITLE);
  expect(await editor.field('Ngày họp').inputValue()).toBe('2021-07-26');
  await page.getByText('Sở Khoa học và Công nghệ', { exact: true }).waitFor();
  await editor.field('Thời điểm đăng').fill('2021-07-26T15:00');
  for (const number of ['1', '2', '3', '4']) {
    const alt = page.getByLabel(`Mô tả ảnh ${number}`);
    expect(await alt.inputValue()).toBe('');
    await alt.fill(`Điều nhìn thấy ${number}`);
  }
  await editor.save();
  await editor.expectNotice('Đã lưu nội dung');

  const slug = '2021/so-khoa-hoc-va-cong-nghe-khanh-hoa-so-ket-cong-tac-6-thang-dau-nam-2021';
  const source = await storedSource(`${slug}/index`);
  const names = [...source.matchAll(/src: (\S+)/gu)].map(([, name]) => name ?? '');
  expect(names).toHaveLength(4);
  expect(source).toContain(
    [
      `title: ${TITLE}`,
      'lead: Sáng ngày 26/7/2021, Sở Khoa học và Công nghệ Khánh Hòa tổ chức hội nghị sơ kết.',
      'kind: so-ket',
      'host: so-khcn',
      'event:',
      '  start: "2021-07-26"',
    ].join('\n'),
  );
  expect(source).toContain('    caption: Toàn cảnh hội nghị\n    credit: X. Phương\n');
  expect(source).toContain('  - name: Trần Văn Bình\n');
  expect(source).toContain(`\n<Photo src="${names[0] ?? ''}" />\n\n## Kết quả nổi bật\n`);
  expect(source).toContain('Một số hình ảnh tại hội nghị:\n\n<Gallery />\n');
  // The name that the importer gave; stored names end in ten digits of the content.
  expect(source).not.toMatch(/anh-01(?![\da-f])/u);
});

test('what the form has is shown, kept, and asked about', async () => {
  await openDraft('2021/dang-co', 'people:\n  - name: Nguyễn An\n    part: [báo cáo]\n');
  await word.choose(story);
  await word.review();
  expect(await word.offer('Tiêu đề').isChecked()).toBe(false);
  expect(await word.dialog.innerText()).toContain('đang có: Bài đang có');
  expect(await word.offer('Người chủ trì').isChecked()).toBe(true);
  await word.takeButton.click();
  expect(await word.refusal.innerText()).toContain('Hãy chọn một cách');
  await word.dialog.getByRole('radio', { name: 'Nối vào cuối nội dung đang có' }).check();
  await word.offered('Sapo').fill('Sapo viết lại.');
  await word.take();

  expect(await editor.field('Tiêu đề').inputValue()).toBe('Bài đang có');
  expect(await editor.field('Sapo').inputValue()).toBe('Sapo viết lại.');
  const body = await page.getByRole('textbox', { name: 'Nội dung' }).innerText();
  expect(body).toMatch(/Nội dung đang có\.[^]*Kết quả nổi bật/u);
});

test('what is typed into an imported item of a list is kept', async () => {
  await openDraft('2021/danh-sach');
  await word.choose(story);
  await word.review();
  await word.dialog.getByRole('radio', { name: /Bỏ qua/u }).check();
  await word.leavePhotosOut();
  await word.take();
  const chair = page.getByText('Trần Văn Bình', { exact: true });
  await chair.locator('xpath=preceding-sibling::*').getByRole('button').first().click();
  await editor.field('Họ và tên').fill('Trần Văn Bình A');
  await editor.save();
  await editor.expectNotice('Đã lưu nội dung');
  expect(await storedSource('2021/danh-sach/index')).toContain('  - name: Trần Văn Bình A\n');
});

test('an import is taken back, byte for byte', async () => {
  const raw = await openDraft('2021/hoan-tac', '', '*  Một\n*  Hai');
  await word.choose(story);
  await word.review();
  await word.dialog.getByRole('radio', { name: /Thay thế/u }).check();
  await word.offer('Sapo').check();
  await word.take();
  await word.undo();
  expect(await word.outcome.innerText()).toBe('Đã hoàn tác việc nhập.');
  await editor.field('Tiêu đề').fill('Bài đang có');
  await editor.field('Địa điểm').fill('Hội trường A');
  await editor.save();

  await editor.expectNotice('Đã lưu nội dung');
  const stored = await storedSource('2021/hoan-tac/index');
  expect(stored.replace('  place: Hội trường A\n', '')).toBe(
    raw.replace(/start: (\S+)/u, 'start: "$1"').replace(/publishedAt: (\S+)/u, 'publishedAt: "$1"'),
  );
});

test('the outcome stands once, also when the bar is drawn before it knows of the closing', async () => {
  await openDraft('2021/mot-lan');
  await word.choose(story);
  await word.review();
  await word.dialog.getByRole('radio', { name: /Bỏ qua/u }).check();
  await word.leavePhotosOut();
  const tellClosed = await word.holdClosing();
  await word.takeButton.click();
  await word.undoButton.waitFor();
  // The field is drawn anew as the one that is active.
  await word.guide.focus();
  await editor.field('Tiêu đề').focus();
  await tellClosed();
  await word.closed();
  expect(await word.undoButton.count()).toBe(1);
});

test('work on an imported story is not taken back without asking', async () => {
  await editor.openNew(admin.adminUrl);
  await word.choose(story);
  await word.review();
  await word.take();
  await editor.field('Sapo').fill('Sapo viết lại.');
  await word.undo();
  expect(await word.bar.getByRole('alert').innerText()).toContain('Đã sửa sau khi nhập: Sapo.');
  await word.bar.getByRole('button', { name: 'Giữ lại' }).click();
  expect(await editor.field('Sapo').inputValue()).toBe('Sapo viết lại.');
});

test('another file is refused with its remedy, and the form is as it was', async () => {
  await editor.openNew(admin.adminUrl);
  await editor.field('Tiêu đề').fill('Đang viết dở');
  await word.choose({ name: 'cu.doc', buffer: OLD_WORD });
  await word.refusal.waitFor();
  expect(await word.refusal.innerText()).toContain('Hãy mở bằng Word rồi chọn Lưu thành .docx.');
  await page.keyboard.press('Escape');
  await word.closed();
  expect(await editor.field('Tiêu đề').inputValue()).toBe('Đang viết dở');
  expect(await word.button.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('a document that is dropped anywhere on the form is read, photos beside it are added', async () => {
  await editor.openNew(admin.adminUrl);
  const buffer = await sharp({ create: { width: 90, height: 60, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await word.drop(body, story, { name: 'roi.jpg', buffer });
  await word.review();
  expect(await word.offered('Tiêu đề').inputValue()).toBe(TITLE);
  await word.dialog.getByRole('button', { name: 'Huỷ' }).click();
  await word.closed();
  expect(await editor.field('Tiêu đề').inputValue()).toBe('');
  await page.getByLabel('Mô tả ảnh 1').waitFor();
});

test.each([1400, 360])('the bar and the dialog are accessible at %i px', async (width) => {
  await editor.openNew(admin.adminUrl);
  await page.setViewportSize({ width, height: 800 });
  if (width === 360) await editor.showForm();
  await word.button.waitFor();
  expect(await word.guide.getAttribute('href')).toBe('../huong-dan/nguoi-viet/');
  expect(await axeFaults(page, { within: '.story-bar' })).toEqual([]);
  await word.choose(story);
  await word.review();
  expect(await axeFaults(page, { within: 'dialog.word-import' })).toEqual([]);
  const overflow = await word.dialog.evaluate(
    ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
  );
  expect(overflow).toBe(0);
});
