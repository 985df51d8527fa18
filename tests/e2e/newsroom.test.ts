import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startNewsroom, type Newsroom } from '../../src/newsroom/newsroom.ts';
import { findMetadata } from '../../src/photos/metadata/find-metadata.ts';
import { readStories, type ReadStory } from '../../src/release/content-stories.ts';
import { readStatus, type ReleaseStatus } from '../../src/release/status.ts';
import { launchBrowser } from '../support/browser.ts';
import { storySource, temporaryFolder } from '../support/newsroom/folder.ts';
import { askDesk, PROJECT } from '../support/newsroom.ts';
import { EditorPage, type StoryForm, type UploadedPhoto } from '../support/pages/editor-page.ts';
import { SearchPage } from '../support/pages/search-page.ts';
import { StoryPage } from '../support/pages/story-page.ts';

const PUBLISHED: unknown = expect.objectContaining({ state: 'published' });
const RELEASE_MS = 60_000;
const BINARY = { encoding: 'buffer', maxBuffer: 1 << 26 } as const;
const run = promisify(execFile);
const STORY: StoryForm = {
  title: 'Đảng ủy Sở họp bàn chuyển đổi số năm 2026',
  lead: 'Ngày 05/01/2026, Đảng ủy Sở họp bàn kế hoạch chuyển đổi số.',
  kind: 'Hội nghị khác',
  host: '',
  day: '2026-01-05',
  publishedAt: '2026-01-05T08:00',
};

let newsroom: Newsroom;
let statusFile: string;
let repository: string;
let stories: readonly ReadStory[];
let browser: Browser;
let context: BrowserContext;
let editor: EditorPage;
/** What the policies of admin and site refused. */
let refusedByPolicy: string[];
let remove: () => Promise<void>;

beforeAll(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  const contentDir = process.env['CONTENT_DIR'] ?? join(PROJECT, 'content');
  stories = await readStories(contentDir);
  statusFile = join(temporary.folder, 'status.json');
  repository = join(temporary.folder, 'repo.git');
  browser = await launchBrowser();
  newsroom = await startNewsroom({
    dir: temporary.folder,
    port: 0,
    contentDir,
    project: PROJECT,
    onLine: () => undefined,
  });
  await newsroom.idle();
  const { state, message, findings } = await readStatus(statusFile);
  if (state !== 'published') throw new Error([message, JSON.stringify(findings)].join('\n'));
});

afterAll(async () => {
  await browser.close();
  await newsroom.close();
  await remove();
});

beforeEach(async () => {
  context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1400, height: 1000 },
  });
  refusedByPolicy = [];
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refusedByPolicy.push(message.text());
  });
  editor = new EditorPage(await context.newPage());
});

afterEach(async () => {
  await context.close();
  expect(refusedByPolicy).toEqual([]);
});

const adminUrl = (): string => `${newsroom.url}/admin/`;

const storyPage = async (): Promise<StoryPage> => new StoryPage(await context.newPage());

/** The status of the release that a publication brought. */
async function releaseAfter(publication: () => Promise<void>): Promise<ReleaseStatus> {
  const { at } = await readStatus(statusFile);
  await publication();
  await vi.waitFor(async () => {
    const status = await readStatus(statusFile);
    expect(status.at > at && status.state !== 'building').toBe(true);
  }, RELEASE_MS);
  return readStatus(statusFile);
}

/** A story of the seed that no other test changes. */
function seededStory(place: number): ReadStory {
  const story = stories[place];
  if (story === undefined) throw new Error(`There is no story ${String(place)} in content/`);
  return story;
}

async function jpeg(name: string, colour: string): Promise<UploadedPhoto> {
  const background = { width: 1600, height: 1000, channels: 3 as const, background: colour };
  return {
    name,
    mimeType: 'image/jpeg',
    buffer: await sharp({ create: background }).jpeg().toBuffer(),
  };
}

/** As a phone takes it: large, stored on its side, with the place where it was taken. */
async function phonePhoto(name: string): Promise<UploadedPhoto> {
  const pixels = { width: 4000, height: 3000, channels: 3 as const, background: '#335577' };
  const buffer = await sharp({ create: pixels })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '15/1 7/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

test('a story with photos travels from the form to the readers and into the search', async () => {
  await editor.openNew(adminUrl());
  await editor.fill({ ...STORY, host: await editor.firstChoice('Đơn vị tổ chức') });
  const panorama = await editor.addPhoto(
    await phonePhoto('Toàn cảnh.jpg'),
    'Hội trường đông người',
    'Toàn cảnh cuộc họp',
  );
  await editor.addPhoto(await jpeg('chu-toa.jpg', '#775533'), 'Ba người ngồi bàn đầu', 'Chủ tọa');
  await editor.addPhoto(
    await jpeg('bieu-quyet.jpg', '#557733'),
    'Nhiều người giơ tay',
    'Biểu quyết',
  );
  await editor.photos.press(2, 'Làm ảnh bìa');
  await editor.photos.moveFocus(2, 'ArrowLeft', 'ArrowUp', 'ArrowUp');
  await editor.goToBody();
  await editor.type('Có <30 người dự, a<b và {80%} kế hoạch.');
  await editor.press('Enter');
  await editor.type('2021. Năm nay làm tốt hơn.');
  await editor.press('Enter');
  await editor.useTool('Chữ đậm');
  await editor.type('Đoàn kết');
  await editor.useTool('Chữ đậm');
  await editor.press('Enter');
  await editor.useTool('Danh sách gạch đầu dòng');
  await editor.type('Việc thứ nhất');
  await editor.press('Enter');
  await editor.type('Việc thứ hai');
  await editor.save();
  await editor.expectNotice('Đã lưu nội dung');
  const status = await releaseAfter(() => editor.reviewAndPublish());
  await editor.releaseStatus.getByText('Đã lên trang lúc').waitFor();

  const path = '/tin-tuc/2026/dang-uy-so-hop-ban-chuyen-doi-so-nam-2026/';
  expect(status).toMatchObject({ state: 'published', url: path });
  const story = await storyPage();
  expect((await story.open(newsroom.url + path))?.status()).toBe(200);
  expect(await story.title.innerText()).toBe(STORY.title);
  const text = await story.article.innerText();
  expect(text).toContain('Có <30 người dự, a<b và {80%} kế hoạch.');
  expect(text).toContain('2021. Năm nay làm tốt hơn.');
  expect(await story.article.locator('strong').allInnerTexts()).toContain('Đoàn kết');
  expect(await story.article.locator('li').allInnerTexts()).toEqual(
    expect.arrayContaining(['Việc thứ nhất', 'Việc thứ hai']),
  );
  expect((await story.lookAtPhotos()).join('\n')).toMatch(
    // The cover stands above the body.
    /Chủ tọa[^]*Toàn cảnh cuộc họp[^]*Biểu quyết/,
  );

  const home = await context.newPage();
  await home.goto(newsroom.url);
  const card = home.locator('.card').filter({ hasText: STORY.title }).locator('img');
  const position = await card.evaluate((image) => getComputedStyle(image).objectPosition);
  expect(position).toBe('45% 40%');

  const kept = `main:content/news/2026/dang-uy-so-hop-ban-chuyen-doi-so-nam-2026/${panorama}`;
  const { stdout } = await run('git', ['--git-dir', repository, 'show', kept], BINARY);
  expect(await sharp(stdout).metadata()).toMatchObject({ width: 1920, height: 2560 });
  // A browser may name the colour space; nothing else is left.
  expect(findMetadata(stdout).filter((kind) => kind !== 'ICC')).toEqual([]);

  const search = new SearchPage(await context.newPage());
  const found = await search.find(newsroom.url, 'dang uy chuyen doi so');
  expect(found.count).toBeGreaterThan(0);
  expect(found.titles).toContain(STORY.title);
});

test('a new address of a story leaves the old one leading to it', async () => {
  const { id, path, title } = seededStory(0);
  await editor.openStored(adminUrl(), `${id}/index`);
  await editor.field('Địa chỉ trang').fill('dia-chi-moi');
  await editor.save();
  await editor.expectNotice('Đã lưu nội dung');
  expect(await releaseAfter(() => editor.reviewAndPublish())).toEqual(PUBLISHED);

  const moved = `/tin-tuc/${id.slice(0, 4)}/dia-chi-moi/`;
  const answer = await fetch(newsroom.url + path, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([301, moved]);
  const story = await storyPage();
  await story.open(newsroom.url + path);
  expect(await story.title.innerText()).toBe(title);
});

test("a withdrawn story's address says so", async () => {
  const { id, path, title } = seededStory(1);
  await editor.openStored(adminUrl(), `${id}/index`);
  await editor.withdraw('2026-01-06', 'Nội dung chưa được kiểm chứng.');
  await editor.save();
  await editor.expectNotice('Đã lưu nội dung');
  expect(await releaseAfter(() => editor.reviewAndPublish())).toEqual(PUBLISHED);

  const story = await storyPage();
  expect((await story.open(newsroom.url + path))?.status()).toBe(410);
  expect(await story.main.innerText()).toContain('Nội dung chưa được kiểm chứng.');
  const home = await (await fetch(`${newsroom.url}/`)).text();
  expect(home).not.toContain(title);
});

test('a file that is no photo is refused, and nothing that was typed is lost', async () => {
  await editor.openNew(adminUrl());
  await editor.field('Tiêu đề').fill('Bài đang viết dở');
  await editor.goToBody();
  await editor.type('Câu đang viết dở.');
  await editor.photos.add({
    name: 'anh.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('<html>'),
  });

  expect((await editor.photos.refusals()).join()).toContain('Tệp «anh.jpg» không phải ảnh');
  expect(await editor.field('Tiêu đề').inputValue()).toBe('Bài đang viết dở');
  expect(await editor.body.innerText()).toContain('Câu đang viết dở.');
});

test('a component that is not allowed is refused by name, and nothing is lost', async () => {
  const slug = '2026/bieu-do/index';
  const raw = `${storySource('2026/bieu-do', 'Bài có biểu đồ')}\n<Chart kind="bar" />\n`;
  await askDesk(newsroom, 'persistEntry', {
    dataFiles: [{ slug, path: `content/news/${slug}.mdx`, raw }],
    assets: [],
    options: { collectionName: 'news', commitMessage: 'x', useWorkflow: true, status: 'draft' },
  });
  await editor.openStored(adminUrl(), slug);
  await editor.field('Tiêu đề').fill('Bài có biểu đồ, sửa tiêu đề');
  await editor.save();

  expect(await editor.refusal.innerText()).toContain('«Chart»');
  await editor.closeRefusal();
  expect(await editor.field('Tiêu đề').inputValue()).toBe('Bài có biểu đồ, sửa tiêu đề');
  const draft = { collection: 'news', slug, path: `content/news/${slug}.mdx`, id: `news/${slug}` };
  const { body } = await askDesk(newsroom, 'unpublishedEntryDataFile', draft);
  expect(body).toEqual({ data: raw });
});

test('a story whose photo got past the admin is held back, alone and by name', async () => {
  const photo = (await jpeg('cat-cut.jpg', '#999999')).buffer;
  const slug = '2026/anh-hong/index';
  const photos = 'photos:\n  - src: anh-hong.jpg\n    alt: Ảnh hỏng\n';
  const host = seededStory(2).data.host;
  const raw = storySource('2026/anh-hong', 'Bài có ảnh hỏng', photos).replace(
    /^host: .*$/m,
    `host: ${host}`,
  );
  const path = `content/news/${slug}.mdx`;
  const status = await releaseAfter(async () => {
    await askDesk(newsroom, 'persistEntry', {
      dataFiles: [{ slug, path, raw }],
      assets: [
        {
          path: 'content/news/2026/anh-hong/anh-hong.jpg',
          content: photo.subarray(0, 300).toString('base64'),
          encoding: 'base64',
        },
      ],
      options: { collectionName: 'news', commitMessage: 'x', useWorkflow: false, status: 'draft' },
    });
  });

  expect(status.message).toBe('Đã đưa lên trang tin, trừ 1 bài có ảnh không dùng được.');
  expect(status.findings).toMatchObject([{ path }]);
  expect((await fetch(`${newsroom.url}/tin-tuc/2026/anh-hong/`)).status).toBe(404);
  expect((await fetch(newsroom.url + seededStory(2).path)).status).toBe(200);
  const { body } = await askDesk(newsroom, 'getEntry', { path });
  expect(body).toMatchObject({ data: raw });
  await editor.openStored(adminUrl(), slug);
  await editor.releaseStatus.getByText('Không đọc được ảnh «anh-hong.jpg»').waitFor();
});
