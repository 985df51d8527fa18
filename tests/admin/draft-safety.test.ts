import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startAdminNewsroom, type AdminNewsroom } from '../support/admin-newsroom.ts';
import { findChromium } from '../support/browser/find.ts';
import { BROWSER_ARGS } from '../support/browser/start.ts';
import { launchBrowser } from '../support/browser.ts';
import { storySource } from '../support/newsroom/folder.ts';
import { askDesk } from '../support/newsroom.ts';
import { noisePhoto } from '../support/noise-photo.ts';
import type { StoryForm } from '../support/pages/editor-page.ts';
import {
  actionOf,
  draftOf,
  filesOn,
  pathOf,
  save,
  slugOf,
  SOON,
  titleOn,
  WRITER,
  Writers,
  type Writer,
} from '../support/pages/writer.ts';

const STORY: StoryForm = {
  title: 'Sở họp bàn việc quý ba',
  lead: 'Ngày 05/7/2026, Sở họp bàn việc quý ba.',
  kind: 'Hội nghị khác',
  host: 'Sở Khoa học và Công nghệ',
  day: '2026-07-05',
  publishedAt: '2026-07-05T08:00',
};

let newsroom: AdminNewsroom;
let browser: Browser;
let writers: Writers;

beforeAll(async () => {
  browser = await launchBrowser();
  newsroom = await startAdminNewsroom({
    '2026/mot': 'Bài một',
    '2026/hai': 'Bài hai',
    '2026/ba': 'Bài ba',
    '2026/bon': 'Bài bốn',
    '2026/nam': 'Bài năm',
  });
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

async function open({ editor }: Writer, id: string, title?: string): Promise<void> {
  await editor.openStored(newsroom.adminUrl, slugOf(id));
  if (title !== undefined) await editor.field('Tiêu đề').fill(title);
}

const expectTitle = ({ editor }: Writer, title: string): Promise<void> =>
  expect.poll(() => editor.field('Tiêu đề').inputValue(), SOON).toBe(title);

const storedTitle = (id: string): Promise<string> => titleOn(newsroom, draftOf(id), id);

describe('two people on one story', () => {
  test('the second one sees both texts, keeps the own, and both are in the history', async () => {
    const [an, binh] = [await writers.sitDown(), await writers.sitDown()];
    await open(an, '2026/mot', 'Bản của An');
    await open(binh, '2026/mot', 'Bản của Bình');
    await save(an);
    await binh.editor.save();
    await binh.drafts.question.waitFor();
    const words = await binh.drafts.question.innerText();
    expect(words).toContain('Chưa lưu: bài vừa được người khác sửa');
    expect(await binh.drafts.differences()).toEqual([['Bản của Bình', 'Bản của An']]);
    expect(await storedTitle('2026/mot')).toBe('Bản của An');
    await expectTitle(binh, 'Bản của Bình');

    await binh.drafts.answer('Giữ bản của tôi');
    await binh.drafts.answer(/^Đồng ý/);
    await binh.drafts.question.waitFor({ state: 'detached' });
    expect(await storedTitle('2026/mot')).toBe('Bản của An');
    await save(binh);
    expect(await storedTitle('2026/mot')).toBe('Bản của Bình');
    const history = await newsroom.desk(['log', '-p', '--format=', draftOf('2026/mot')]);
    expect(history).toContain('+title: Bản của An');
  });

  test('who takes the stored text gets the own one back from this computer', async () => {
    const [an, binh] = [await writers.sitDown(), await writers.sitDown()];
    await open(an, '2026/hai', 'Bản của An');
    await open(binh, '2026/hai', 'Bản của Bình');
    await save(an);
    await binh.editor.save();
    const download = binh.page.waitForEvent('download');
    await binh.drafts.answer('Tải bản của tôi về máy');
    expect((await download).suggestedFilename()).toBe('hai-ban-cua-toi.mdx');
    await binh.drafts.answer('Lấy bản đã lưu');
    await binh.drafts.question.waitFor({ state: 'detached' });
    await expectTitle(binh, 'Bản của An');

    await open(binh, '2026/hai');
    await binh.drafts.question.waitFor();
    expect(await binh.drafts.question.innerText()).toContain('Có bản giữ lại');
    await binh.drafts.answer('Khôi phục');
    await expectTitle(binh, 'Bản của Bình');
    // It began from the text before An's, so it cannot slip over it either.
    await binh.editor.save();
    await binh.drafts.question.waitFor();
    expect(await binh.drafts.differences()).toEqual([['Bản của Bình', 'Bản của An']]);
  });

  test('a draft that moved on is not sent to review unseen', async () => {
    const [an, binh] = [await writers.sitDown(), await writers.sitDown()];
    await open(an, '2026/ba', 'Bản của An');
    await save(an);
    await open(binh, '2026/ba');
    await an.editor.field('Tiêu đề').fill('An sửa thêm');
    await save(an);
    await binh.page.getByRole('button', { name: /^Trạng thái/ }).click();
    await binh.page.getByRole('menuitem', { name: 'Chờ duyệt' }).click();
    await binh.drafts.question.waitFor();
    expect(await binh.drafts.differences()).toEqual([['Bản của An', 'An sửa thêm']]);
    await binh.drafts.answer('Lấy bản đã lưu');
    await expectTitle(binh, 'An sửa thêm');
    await binh.editor.setStatus('Chờ duyệt');
  });

  test('a text that was published under a draft is not reverted by its next save', async () => {
    const an = await writers.sitDown();
    await open(an, '2026/nam', 'Nháp của An');
    await save(an);
    await storeText('2026/nam', storySource('2026/nam', 'Bản đã đính chính'), false);
    // As on another day: the form opens when all that has happened.
    await open(an, '2026/nam', 'Nháp lần hai');
    await an.editor.save();
    await an.drafts.question.waitFor();
    expect(await an.drafts.differences()).toEqual([['Nháp lần hai', 'Bản đã đính chính']]);
    await an.drafts.answer('Giữ bản của tôi');
    await an.drafts.answer(/^Đồng ý/);
    await save(an);
    await an.editor.reviewAndPublish();
    expect(await titleOn(newsroom, 'main', '2026/nam')).toBe('Nháp lần hai');
    expect(await newsroom.desk(['log', '-p', '--format=', 'main'])).toContain('Bản đã đính chính');
  });

  test('two new stories of one title get two folders', async () => {
    const binh = await writers.sitDown();
    await binh.editor.openNew(newsroom.adminUrl);
    await binh.editor.fill(STORY);
    const id = '2026/so-hop-ban-viec-quy-ba';
    let isTaken = false;
    await binh.page.route('**/admin/api/v1', async (route) => {
      if (!isTaken && actionOf(route.request().postData()) === 'persistEntry') {
        isTaken = true;
        await storeText(id, storySource(id, 'Bài của An'), true);
      }
      await route.fallback();
    });
    await binh.editor.save();
    expect(await binh.editor.refusal.innerText()).toContain('vừa có bài khác cùng tên');
    await binh.editor.closeRefusal();
    await save(binh);
    expect(await storedTitle(id)).toBe('Bài của An');
    expect(await storedTitle(`${id}-2`)).toBe(STORY.title);
  });
});

async function storeText(id: string, raw: string, useWorkflow: boolean): Promise<void> {
  await askDesk(newsroom, 'persistEntry', {
    dataFiles: [{ slug: slugOf(id), path: pathOf(id), raw }],
    assets: [],
    options: { collectionName: 'news', commitMessage: 'x', useWorkflow, status: 'draft' },
  });
}

describe('what is written survives', () => {
  test('a browser that breaks down, photos of a new story included', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'tin-profile-'));
    const executablePath = process.env['CHROME_PATH'] ?? (await findChromium());
    const start = (): Promise<BrowserContext> =>
      chromium.launchPersistentContext(profile, { ...WRITER, executablePath, args: BROWSER_ARGS });
    const title = 'Bài trước khi hỏng máy';
    const first = await start();
    const before = writers.at(await first.newPage());
    await before.editor.openNew(newsroom.adminUrl);
    await before.editor.fill({ ...STORY, title });
    const name = await before.editor.addPhoto(await noisePhoto(1), 'Người ngồi họp', 'Cuộc họp');
    // Longer than anything that is written waits to be kept.
    await before.page.waitForTimeout(4_000);
    await before.drafts.waitUntilKept();
    const ended = new Promise((resolve) => first.once('close', resolve));
    const devtools = await first.newCDPSession(before.page);
    await devtools.send('Browser.crash').catch(() => undefined);
    await ended;

    const second = await start();
    writers.contexts.push(second);
    const after = writers.at(await second.newPage());
    await after.editor.openNew(newsroom.adminUrl);
    await after.drafts.question.waitFor();
    expect(await after.drafts.question.innerText()).toContain(title);
    await after.drafts.answer('Khôi phục');
    await expectTitle(after, title);
    await expect.poll(() => after.editor.photos.names(), SOON).toEqual([name]);
    await save(after);
    const id = '2026/bai-truoc-khi-hong-may';
    expect(await filesOn(newsroom, draftOf(id), id)).toEqual([name, 'index.mdx'].sort());
    await after.editor.openNew(newsroom.adminUrl);
    await after.page.waitForTimeout(1_000);
    expect(await after.drafts.question.count()).toBe(0);
    await second.close();
    await rm(profile, { recursive: true, force: true });
  });

  test('a closed tab, after the browser has asked', async () => {
    const writer = await writers.sitDown();
    await open(writer, '2026/bon', 'Bài đang sửa dở');
    const again = await writers.openTab(writer);
    const asked = writer.page.waitForEvent('dialog');
    await writer.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();

    await open(again, '2026/bon');
    await again.drafts.answer('Để sau');
    await expectTitle(again, 'Bài bốn');
    await again.page.reload();
    await again.drafts.answer('Khôi phục');
    await expectTitle(again, 'Bài đang sửa dở');
    await save(again);
  });

  test('a way out of the form within the admin, which asks in Vietnamese', async () => {
    const { page, editor, ...writer } = await writers.sitDown();
    await open({ page, editor, ...writer }, '2026/bon', 'Rời đi khi chưa lưu');
    const asked = page.waitForEvent('dialog');
    const click = page.getByRole('link', { name: /Danh sách/ }).click();
    const dialog = await asked;
    expect(dialog.message()).toContain('Rời khỏi trang này?');
    await dialog.dismiss();
    await click;
    expect(await editor.field('Tiêu đề').inputValue()).toBe('Rời đi khi chưa lưu');
  });

  test('two forms of new stories in one browser, each by itself', async () => {
    const one = await writers.sitDown();
    const other = await writers.openTab(one);
    await one.editor.openNew(newsroom.adminUrl);
    await one.editor.field('Tiêu đề').fill('Bài thứ nhất');
    await one.drafts.waitUntilKept();
    await other.editor.openNew(newsroom.adminUrl);
    await other.page.waitForTimeout(1_000);
    expect(await other.drafts.question.count()).toBe(0);
    await other.editor.field('Tiêu đề').fill('Bài thứ hai');
    await other.drafts.waitUntilKept();
    one.page.on('dialog', (dialog) => void dialog.accept());
    await one.page.reload();
    await one.drafts.question.waitFor();
    expect(await one.drafts.question.innerText()).toContain('Bài thứ nhất');
    await one.drafts.answer('Bỏ');
    await one.drafts.answer('Bỏ hẳn');
    await one.drafts.question.waitFor({ state: 'detached' });
  });
});
