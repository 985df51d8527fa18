import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBackendHarness } from '../support/backends/build-harness.ts';
import type { Desks, Outcome, Photos } from '../support/backends/people.ts';
import { KINDS, PUBLISHED, type Place } from '../support/backends/places.ts';
import { launchBrowser } from '../support/browser.ts';
import { storySource } from '../support/newsroom/folder.ts';

const DONE: Outcome = { problem: undefined, theirs: undefined };
const branchOf = (id: string): string => `cms/news/${id}/index`;
const photo = (): string => randomBytes(3000).toString('base64');

/** A story that names photos. */
const story = (id: string, title: string, ...photos: string[]): string =>
  storySource(
    id,
    title,
    photos.map((name, at) => `${at ? '' : 'photos:\n'}  - src: ${name}\n`).join(''),
  );

let harness: string;
let browser: Browser;

beforeAll(async () => {
  harness = await mkdtemp(join(tmpdir(), 'tin-backends-'));
  await buildBackendHarness(harness);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await rm(harness, { recursive: true, force: true });
});

/** What the CMS promises its people, whatever keeps the repository (design decision 9). */
describe.each(KINDS)('$name', ({ open, hasAccounts, joinsOverPublished }) => {
  let place: Place;
  let page: Page;
  let an: number;
  let binh: number;

  beforeAll(async () => {
    place = await open(harness);
    page = await browser.newPage();
    await page.goto(place.url);
    await page.waitForFunction(() => 'desks' in window);
    an = await sitDown(place.tokens.editor);
    binh = await sitDown(place.tokens.writer);
  });

  afterAll(async () => {
    await page.close();
    await place.close();
  });

  const sitDown = (token: string): Promise<number> =>
    page.evaluate(([backend, key]) => window.desks.sitDown(backend, key), [
      place.backend,
      token,
    ] as const);

  /** Asks in the page. */
  const ask = <K extends Exclude<keyof Desks, 'sitDown'>>(
    what: K,
    ...asked: Parameters<Desks[K]>
  ): ReturnType<Desks[K]> =>
    page.evaluate(
      ([name, given]) => (window.desks[name] as (...all: unknown[]) => Promise<unknown>)(...given),
      [what, asked] as const,
    ) as ReturnType<Desks[K]>;

  const save = (who: number, id: string, text: string, photos: Photos = {}): Promise<Outcome> =>
    ask('save', who, id, text, photos);
  const shown = async (branch: string, path: string): Promise<string> =>
    place.git(['show', `${branch}:content/news/${path}`]);
  const filesOn = async (branch: string, id: string): Promise<string[]> => {
    const folder = `content/news/${id}/`;
    const list = await place.git(['ls-tree', '-r', '--name-only', branch, '--', folder]);
    return list.split('\n').flatMap((path) => (path === '' ? [] : [path.slice(folder.length)]));
  };

  test('a draft is there for everybody, with its photos, and not for readers', async () => {
    const id = '2026/bai-3';
    const [one, two] = [photo(), photo()];
    const text = story(id, 'Bài mới', '1.jpg', '2.jpg');
    expect(await save(an, id, text, { '1.jpg': one, '2.jpg': two })).toEqual(DONE);
    expect(await ask('stored', binh, id)).toEqual({
      draft: text,
      published: undefined,
      files: ['1.jpg', '2.jpg', 'index.mdx'],
      status: 'draft',
    });
    expect(await ask('drafts', binh)).toContain(`news/${id}/index`);
    expect(await ask('photo', binh, id, '2.jpg')).toBe(two);
    expect(await filesOn('main', id)).toEqual([]);
  });

  test('a photo is stored once, however often the draft is saved', async () => {
    const id = '2026/bai-4';
    const photos = { '1.jpg': photo() };
    await save(an, id, story(id, 'Bài', '1.jpg'), photos);
    await save(an, id, story(id, 'Bài, sửa', '1.jpg'), photos);
    const touched = [
      'log',
      '--format=%h',
      `main..${branchOf(id)}`,
      '--',
      `content/news/${id}/1.jpg`,
    ];
    expect((await place.git(touched)).trim().split('\n')).toHaveLength(1);
  });

  test('a photo that is taken out leaves the draft, and the site with its publication', async () => {
    const id = '2026/bai-5';
    const photos = { '1.jpg': photo(), '2.jpg': photo() };
    await save(an, id, story(id, 'Bài', '1.jpg', '2.jpg'), photos);
    expect(await ask('publish', an, id)).toEqual(DONE);
    const shorter = story(id, 'Bài bớt ảnh', '2.jpg');
    expect(await save(an, id, shorter, photos)).toEqual(DONE);
    expect(await filesOn(branchOf(id), id)).toEqual(['2.jpg', 'index.mdx']);
    expect(await filesOn('main', id)).toContain('1.jpg');
    expect(await ask('stored', binh, id)).toMatchObject({ draft: shorter, files: ['index.mdx'] });
    expect(await ask('publish', an, id)).toEqual(DONE);
    expect(await filesOn('main', id)).toEqual(['2.jpg', 'index.mdx']);
  });

  test('a draft keeps its place in the review when it is saved again', async () => {
    const id = '2026/bai-6';
    await save(an, id, story(id, 'Bài'));
    expect(await ask('setStatus', binh, id, 'pending_review')).toEqual(DONE);
    await save(an, id, story(id, 'Bài, sửa'));
    expect(await ask('stored', an, id)).toMatchObject({ status: 'pending_review' });
  });

  test('a published draft is on the published branch, and no draft any more', async () => {
    const id = PUBLISHED.two;
    const text = story(id, 'Đã sửa');
    await save(binh, id, text);
    expect(await ask('publish', an, id)).toEqual(DONE);
    expect(await shown('main', `${id}/index.mdx`)).toBe(text);
    expect(await ask('stored', binh, id)).toMatchObject({ draft: undefined, published: text });
    expect(await ask('drafts', an)).not.toContain(`news/${id}/index`);
  });

  test('a deleted draft leaves nothing behind, and the published story stays', async () => {
    const id = PUBLISHED.three;
    const before = await shown('main', `${id}/index.mdx`);
    await save(an, id, story(id, 'Thử'));
    expect(await ask('discard', an, id)).toEqual(DONE);
    expect(await ask('stored', binh, id)).toMatchObject({ draft: undefined, published: before });
    expect(await place.git(['for-each-ref', `refs/heads/${branchOf(id)}`])).toBe('');
  });

  test('who saves second sees the other text, and both stay in the history', async () => {
    const id = '2026/bai-7';
    await save(an, id, story(id, 'Bài'));
    await ask('open', an, id);
    await ask('open', binh, id);
    expect(await save(an, id, story(id, 'Của An'))).toEqual(DONE);
    const mine = story(id, 'Của Bình');
    expect(await save(binh, id, mine)).toEqual({
      problem: 'conflict',
      theirs: story(id, 'Của An'),
    });
    await ask('confirm', binh);
    expect(await save(binh, id, mine)).toEqual(DONE);
    expect(await shown(branchOf(id), `${id}/index.mdx`)).toBe(mine);
    expect(await place.git(['log', '-p', '--format=', branchOf(id)])).toContain('Của An');
  });

  test('of two saves at the same moment one waits for its person', async () => {
    const id = '2026/bai-8';
    await save(an, id, story(id, 'Bài'));
    await ask('open', an, id);
    await ask('open', binh, id);
    const both = await Promise.all([
      save(an, id, story(id, 'Của An')),
      save(binh, id, story(id, 'Của Bình')),
    ]);
    expect(both.map(({ problem }) => problem).toSorted()).toEqual(['conflict', undefined]);
  });

  test('a new story whose folder was taken meanwhile is not written over the other', async () => {
    const id = '2026/bai-9';
    await ask('open', binh, id);
    await save(an, id, story(id, 'Của An'));
    expect(await save(binh, id, story(id, 'Của Bình'))).toMatchObject({ problem: 'conflict' });
    expect(await shown(branchOf(id), `${id}/index.mdx`)).toBe(story(id, 'Của An'));
  });

  test('a draft that is older than what was published does not undo it unseen', async () => {
    const id = PUBLISHED.four;
    await save(an, id, story(id, 'Nháp'));
    await ask('open', an, id);
    await place.pushStory(id, 'Đã đính chính');
    const mine = story(id, 'Nháp, lần hai');
    expect(await save(an, id, mine)).toMatchObject({
      problem: 'conflict',
      theirs: expect.stringContaining('Đã đính chính') as unknown,
    });
    expect(await ask('publish', an, id)).toMatchObject({ problem: 'conflict' });
    await ask('confirm', an);
    expect(await save(an, id, mine)).toEqual(DONE);
    const published = await ask('publish', an, id);
    if (joinsOverPublished) expect(published).toEqual(DONE);
    else expect(published.problem).toBe('forbidden: merge');
    const onMain = await shown('main', `${id}/index.mdx`);
    expect(onMain).toContain(joinsOverPublished ? 'Nháp, lần hai' : 'Đã đính chính');
    expect(await place.git(['log', '-p', '--format=', 'main'])).toContain('Đã đính chính');
  });

  test('a published story cannot be deleted from the library of files', async () => {
    const id = PUBLISHED.five;
    const { problem } = await ask('remove', an, `content/news/${id}/index.mdx`);
    expect(problem).toContain('Tệp của bài đã đăng');
    expect(await filesOn('main', id)).toEqual(['index.mdx']);
  });

  if (!hasAccounts) return;

  describe('with accounts', () => {
    test('who may not publish is told so, and the draft waits for the editors', async () => {
      const id = PUBLISHED.one;
      const text = story(id, 'Chờ duyệt');
      const before = await place.git(['rev-parse', 'main']);
      expect(await save(binh, id, text)).toEqual(DONE);
      expect(await ask('publish', binh, id)).toMatchObject({ problem: 'forbidden: publish' });
      expect(await place.git(['rev-parse', 'main'])).toBe(before);
      expect(await ask('remove', binh, 'content/agencies/so-khcn.yaml')).toMatchObject({
        problem: 'forbidden: remove',
      });
      expect(await place.git(['rev-parse', 'main'])).toBe(before);
      expect(await ask('publish', an, id)).toEqual(DONE);
      expect(await shown('main', `${id}/index.mdx`)).toBe(text);
    });

    test('commits carry the account that made them', async () => {
      const id = '2026/bai-1';
      await save(binh, id, story(id, 'Bài'));
      expect(await place.git(['log', '-1', '--format=%an', branchOf(id)])).toBe('nguoi-viet\n');
    });

    test('nobody comes in without an account that may write', async () => {
      await expect(sitDown('token-la')).rejects.toThrow();
      await expect(sitDown(place.tokens.guest)).rejects.toThrow('does not have access');
    });

    test('a draft whose request was lost on the way gets one with the next save', async () => {
      const id = '2026/bai-2';
      await place.git(['update-ref', `refs/heads/${branchOf(id)}`, 'main']);
      expect(await ask('drafts', an)).not.toContain(`news/${id}/index`);
      expect(await save(an, id, story(id, 'Bài'))).toEqual(DONE);
      expect(await ask('drafts', an)).toContain(`news/${id}/index`);
    });
  });
});
