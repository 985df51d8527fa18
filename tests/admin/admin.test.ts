import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildAdmin } from '../../admin/build.ts';
import { EditorPage } from '../support/pages/editor-page.ts';
import { WRITER as WRITER_AT_DESK } from '../support/pages/writer.ts';
import { launchBrowser } from '../support/browser.ts';
import { EDITOR, WRITER } from '../support/forge/forge-people.ts';
import { openForgeSite, type ForgeSite } from '../support/forge/forge-site.ts';

let folder: string;
let outDir: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'admin-build-'));
  outDir = path.join(folder, 'site/admin');
  await buildAdmin({ outDir, cacheDir: path.join(folder, 'cache'), isTrial: false });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const filesIn = async (name: string): Promise<string[]> =>
  (await readdir(path.join(outDir, name))).toSorted();

test('the page holds no script and no style of its own, so a strict policy lets it run', async () => {
  const html = await readFile(path.join(outDir, 'index.html'), 'utf8');
  expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>/gu)).toBeNull();
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/u);
  expect(html.match(/(?:src|href)="(?!\.\/)[^"]*"/gu)).toBeNull();
});

test('every script and style has its content in its name', async () => {
  const names = await filesIn('assets');
  expect(names.filter((name) => !/-[\w-]{8}\.(?:js|css|svg|woff2?)$/u.test(name))).toEqual([]);
});

test('a second build of the same sources is copied from the cache', async () => {
  const again = path.join(folder, 'again/admin');
  const [bundle = ''] = await readdir(path.join(folder, 'cache/admin'));
  const marker = path.join(folder, 'cache/admin', bundle, 'index.html');
  const html = await readFile(marker, 'utf8');
  await buildAdmin({ outDir: again, cacheDir: path.join(folder, 'cache'), isTrial: false });
  expect(await readdir(path.join(folder, 'cache/admin'))).toEqual([bundle]);
  expect(await readFile(path.join(again, 'index.html'), 'utf8')).toBe(html);
});

test('the back end of the trial newsroom, which has no accounts, is in no production build', async () => {
  const scripts = (await filesIn('assets')).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(
    scripts.map((name) => readFile(path.join(outDir, 'assets', name), 'utf8')),
  );
  const kinds = texts.flatMap(
    (text) => text.match(/\b[a-z]+(?:-[a-z]+)?(?=["'`]?:\{load:)/gu) ?? [],
  );
  expect(kinds.toSorted()).toEqual(['forgejo', 'git-gateway', 'github', 'gitlab']);
});

describe('in production, before a forge (a fake of Forgejo)', () => {
  const ID = '2021/cu';
  let browser: Browser;
  let site: ForgeSite;
  let page: Page;
  /** What the policy of the admin refused. */
  let refused: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
    site = await openForgeSite(outDir, ID, 'Bài cũ');
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  beforeEach(async () => {
    const context = await browser.newContext(WRITER_AT_DESK);
    page = await context.newPage();
    refused = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
  });

  afterEach(async () => {
    await page.context().close();
    expect(refused).toEqual([]);
  });

  const openStory = async (): Promise<EditorPage> => {
    await page.goto(site.adminUrl);
    await page.getByRole('button', { name: 'Đăng nhập bằng Forgejo' }).click();
    await page.getByRole('link', { name: /Bài/ }).first().click();
    const editor = new EditorPage(page);
    await editor.field('Tiêu đề').waitFor();
    return editor;
  };

  test('an editor logs in by PKCE and publishes', async () => {
    site.forge.person = EDITOR;
    const editor = await openStory();
    await editor.field('Tiêu đề').fill('Bài đã sửa');
    await editor.save();
    await editor.expectNotice('Đã lưu nội dung');
    await editor.reviewAndPublish();
    expect(await site.git(['show', `main:content/news/${ID}/index.mdx`])).toContain('Bài đã sửa');
  });

  test('a writer who publishes is told that only the editors do, and nothing changes', async () => {
    site.forge.person = WRITER;
    const before = await site.git(['rev-parse', 'main']);
    const editor = await openStory();
    await editor.field('Tiêu đề').fill('Bài chờ duyệt');
    await editor.save();
    await editor.expectNotice('Đã lưu nội dung');
    await editor.setStatus('Chờ duyệt');
    await editor.setStatus('Sẵn sàng');
    await editor.publish();
    const words = await editor.refusal.innerText();
    expect(words).toContain('Chỉ Ban biên tập được công bố. Bài vẫn còn nguyên');
    expect(await site.git(['rev-parse', 'main'])).toBe(before);
  });
});
