import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startNewsroom, type Newsroom } from '../../src/newsroom/newsroom.ts';
import { findMetadata } from '../../src/photos/metadata/find-metadata.ts';
import { readStatus } from '../../src/release/status.ts';
import { launchBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/newsroom/folder.ts';
import { PROJECT } from '../support/newsroom.ts';
import { heicPhoto, type PhotoFile } from '../support/photos.ts';
import { makeWordStory } from '../support/word-story.ts';
import { EditorPage } from '../support/pages/editor-page.ts';
import { PhotoDeskPage } from '../support/pages/photo-desk-page.ts';
import { StoryPage } from '../support/pages/story-page.ts';
import { WordImport } from '../support/pages/word-import.ts';

const run = promisify(execFile);
/** What a person may have to do for a complete draft; typing and Tab do not count. */
const MOST_ACTIONS = 25;
const MINUTES = 60_000;
const PHOTOS = 20;

let browser: Browser;
let newsroom: Newsroom;
let folder: string;
let remove: () => Promise<void>;
let page: Page;
let problems: string[];
let actions = 0;

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  browser = await launchBrowser();
  const contentDir = join(PROJECT, 'content');
  const onLine = () => undefined;
  newsroom = await startNewsroom({ dir: folder, port: 0, contentDir, project: PROJECT, onLine });
  await newsroom.idle();
  const context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 900 },
  });
  page = await context.newPage();
  // Twenty large photos take a while on a small machine.
  page.setDefaultTimeout(4 * MINUTES);
  problems = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) problems.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(newsroom.url).host)
      problems.push(request.url());
  });
});

afterAll(async () => {
  await browser.close();
  await newsroom.close();
  await remove();
});

/** A click, a drop, a choice or a chord of keys. */
async function act<T>(action: Promise<T>): Promise<T> {
  actions += 1;
  return action;
}

/** Twenty photos as a phone gives them: 12 megapixels, some on their side, with GPS, one HEIC. */
async function phonePhotos(): Promise<PhotoFile[]> {
  const photos: PhotoFile[] = [];
  for (let index = 1; index < PHOTOS; index += 1) {
    const noise = { type: 'gaussian' as const, mean: 90 + index * 6, sigma: 12 };
    const background = `hsl(${String(index * 18)}, 60%, 45%)`;
    const small = await sharp({
      create: { width: 400, height: 300, channels: 3, background, noise },
    })
      .png()
      .toBuffer();
    const buffer = await sharp(small)
      .resize(4000, 3000, { kernel: 'nearest' })
      .withExif({
        IFD0: { Make: 'Phone' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 14/1 0/1' },
      })
      .withMetadata({ orientation: index % 4 === 0 ? 6 : 1 })
      .jpeg({ quality: 85 })
      .toBuffer();
    photos.push({ name: `IMG_${String(1000 + index)}.jpg`, mimeType: 'image/jpeg', buffer });
  }
  return [...photos, await heicPhoto('IMG_2000.HEIC')];
}

test(
  'from a Word file and twenty phone photos to a published story',
  async () => {
    const [word, photos] = [await makeWordStory(), await phonePhotos()];
    const editor = new EditorPage(page);
    const desk = new PhotoDeskPage(page);
    const importer = new WordImport(page);
    await editor.openNew(`${newsroom.url}/admin/`);
    actions = 1;

    await act(importer.drop(importer.bar, { name: 'bai.docx', buffer: word.bytes }));
    await importer.review();
    await act(importer.take());
    await act(desk.drop(photos));
    await desk.expectCount(PHOTOS);
    const total = word.photoCount + PHOTOS;
    expect(await desk.names()).toHaveLength(total);

    await act(desk.alt(1).click());
    for (let place = 1; place <= total; place += 1) {
      await desk.alt(place).fill(`Đại biểu nhìn từ phía sau, ảnh ${String(place)}`);
      if (place > word.photoCount) await desk.caption(place).fill(`Thảo luận ${String(place)}`);
    }
    actions += 1;
    await act(desk.fillCredit('Lê Văn Minh'));
    await act(desk.press(5, 'Làm ảnh bìa'));
    await act(editor.save());
    await editor.expectNotice('Đã lưu nội dung');
    expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);

    const before = await readStatus(join(folder, 'status.json'));
    await editor.reviewAndPublish();
    await vi.waitFor(async () => {
      const status = await readStatus(join(folder, 'status.json'));
      expect(status.at > before.at && status.state !== 'building').toBe(true);
    }, 2 * MINUTES);
    const { state, url, message } = await readStatus(join(folder, 'status.json'));
    expect(state, message).toBe('published');
    await expectPublished(url ?? '', total);
    expect(problems).toEqual([]);
  },
  10 * MINUTES,
);

async function expectPublished(url: string, total: number): Promise<void> {
  const story = new StoryPage(await page.context().newPage());
  await story.open(newsroom.url + url);
  const shown = await story.article.locator('figure').evaluateAll((all) =>
    all
      // The viewer has a figure too, empty until a photo is opened.
      .filter((figure) => (figure.querySelector('img')?.getAttribute('src') ?? '') !== '')
      .map((figure) => ({
        alt: figure.querySelector('img')?.alt ?? '',
        source: figure.querySelector('img')?.getAttribute('src') ?? '',
        caption: figure.querySelector('figcaption')?.textContent ?? '',
      })),
  );
  expect(new Set(shown.map(({ source }) => source)).size).toBe(total);
  for (const { alt, source, caption } of shown) {
    expect(alt).toMatch(/^Đại biểu nhìn từ phía sau, ảnh \d+$/u);
    expect(caption).toMatch(/\S.*(?:Lê Văn Minh|X\. Phương)/su);
    const bytes = await readFile(join(folder, 'current', source));
    expect(findMetadata(bytes).filter((kind) => kind === 'EXIF' || kind === 'GPS')).toEqual([]);
  }
  const git = ['-C', join(folder, 'repo.git')];
  const { stdout } = await run('git', [
    ...git,
    'ls-tree',
    '-r',
    '--name-only',
    'main',
    'content/news/',
  ]);
  const name = url.split('/').at(-2) ?? '';
  const stored = stdout.split('\n').filter((file) => file.includes(`/${name}/anh-`));
  expect(stored).toHaveLength(total);
}
