import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ReleaseFailure } from '../../../src/release/release-failure.ts';
import { verifyRelease, type Expected } from '../../../src/release/verify.ts';
import { temporaryFolder, writeFileIn } from '../../support/newsroom/folder.ts';
import { storyEntry } from '../../support/stories.ts';
import { documentOf } from '../../support/search/documents.ts';
import { writeIndex } from '../../support/search/write-index.ts';

vi.setConfig({ testTimeout: 60_000 });

const TITLE = 'Đảng ủy họp tổng kết năm';
const STORY = { ...storyEntry('2021/dang-uy', { title: TITLE }), path: '/tin-tuc/2021/dang-uy/' };
const DAY = STORY.data.event.start;
let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  await write('index.html', '<a href="/tin-tuc/2021/dang-uy/">Đảng ủy</a>');
  await write('404.html', '<a href="/">Trang chủ</a>');
  await write('tin-tuc/2021/dang-uy/index.html', '<img src="/media/a.jpg" alt="">');
  await write('media/a.jpg', 'bytes');
});

afterEach(() => remove());

const write = (path: string, text: string): Promise<void> => writeFileIn(folder, path, text);

async function problems(expected: Partial<Expected> = {}): Promise<string[]> {
  try {
    await verifyRelease(folder, {
      siteUrl: 'https://tin.example.vn',
      pagesBefore: undefined,
      newestStory: undefined,
      ...expected,
    });
    return [];
  } catch (error) {
    if (!(error instanceof ReleaseFailure)) throw error;
    return error.findings.map(({ path, message }) => `${path} ${message}`);
  }
}

test('a sound release passes and its pages are counted', async () => {
  const expected = {
    siteUrl: 'https://tin.example.vn',
    pagesBefore: 4,
    newestStory: undefined,
  };
  expect(await verifyRelease(folder, expected)).toBe(3);
});

test('many pages are checked on all cores, and their problems are told in the order of the pages', async () => {
  const pages = Array.from({ length: 600 }, (_, index) => `trang/${String(index + 1000)}`);
  for (const page of pages) await write(`${page}/index.html`, '<a href="/">Trang chủ</a>');
  expect(await problems()).toEqual([]);
  for (const page of [pages[599], pages[3]]) {
    await write(`${page ?? ''}/index.html`, '<a href="/khong-co/">x</a><img src="/media/a.jpg">');
  }
  expect(await problems()).toEqual([
    '/trang/1003/ Liên kết «/khong-co/» không dẫn tới trang hay tệp nào.',
    '/trang/1599/ Liên kết «/khong-co/» không dẫn tới trang hay tệp nào.',
  ]);
});

test.each([
  ['a link', '<a href="/khong-co/">x</a>', '/khong-co/'],
  ['a relative link', '<a href="khong-co">x</a>', '/khong-co'],
  ['the own address in full', '<link rel="canonical" href="https://tin.example.vn/x/">', '/x/'],
  ['a script', '<script src="/x.js"></script>', '/x.js'],
  ['a poster', '<video poster="/x.jpg"></video>', '/x.jpg'],
  ['a form', '<form action="/tim/"></form>', '/tim/'],
  [
    'a preview image',
    '<meta property="og:image" content="https://tin.example.vn/x.jpg">',
    '/x.jpg',
  ],
  ['a style', '<style>a{background:url("/x.png")}</style>', '/x.png'],
  ['a style attribute', '<p style="background:url(/x.png)"></p>', '/x.png'],
])('%s that leads to nothing is named with its page', async (_, html, target) => {
  await write('index.html', html);
  expect(await problems()).toEqual([`/ Liên kết «${target}» không dẫn tới trang hay tệp nào.`]);
});

test.each([
  ['src', '<img src="/media/none.jpg" alt="">'],
  ['srcset', '<img src="/media/a.jpg" srcset="/media/a.jpg 1x, /media/none.jpg 2x" alt="">'],
  ['a source', '<picture><source srcset="/media/none.jpg 640w"><img src="/media/a.jpg"></picture>'],
])('a photo in %s must be there', async (_, html) => {
  await write('index.html', html);
  expect(await problems()).toEqual(['/ Ảnh «/media/none.jpg» không có trong bản dựng.']);
});

describe('what two pages have in common, word for word,', () => {
  const NO_LINK = 'không dẫn tới trang hay tệp nào.';
  const both = async (html: string): Promise<void> => {
    await write('a/index.html', html);
    await write('b/index.html', html);
  };

  test.each([
    ['a style', '<style>a>b{background:url("/x.png")}</style>', '/x.png'],
    ['a style in capitals', '<STYLE>a{background:url(/x.png)}</STYLE>', '/x.png'],
    ['a style that holds a tag', '<style>a{content:"<p>";b:url(/x.png)}</style>', '/x.png'],
    ['a style that never ends', '<style>a{background:url(/x.png)}', '/x.png'],
    ['a link behind a title', '<title><b></title><a href="/x/">x</a>', '/x/'],
    ['a link behind a comment', '<!-- <a href="/y/"> --><a href="/x/">x</a>', '/x/'],
    ['a link behind a >', '<a title="1 > 0" href="/x/">x</a>', '/x/'],
    ['a link in a drawing', '<svg><style></style><a xlink:href="/x/"></a></svg>', '/x/'],
    ['a link with letters of Vietnam', '<a href="/đảng-ủy à/">x</a>', '/đảng-ủy à/'],
    ['a link with an entity', '<a href="/x&#47;">x</a>', '/x/'],
  ])('%s is named with both', async (_, html, target) => {
    await both(html);
    expect(await problems()).toEqual([
      `/a/ Liên kết «${target}» ${NO_LINK}`,
      `/b/ Liên kết «${target}» ${NO_LINK}`,
    ]);
  });

  test('leads from each page to where it lies', async () => {
    await both('<a href="anh/">x</a><img src="a.jpg" alt="">');
    await write('a/anh/index.html', '');
    await write('b/a.jpg', 'bytes');
    expect(await problems()).toEqual([
      '/a/ Ảnh «/a/a.jpg» không có trong bản dựng.',
      `/b/ Liên kết «/b/anh/» ${NO_LINK}`,
    ]);
  });
});

test('a photo must have bytes', async () => {
  await write('media/a.jpg', '');
  expect(await problems()).toEqual(['/tin-tuc/2021/dang-uy/ Ảnh «/media/a.jpg» không có dữ liệu.']);
});

test('a style sheet is read like a page', async () => {
  await write('_astro/a.css', '@font-face{src:url(./font.woff2)}a{b:url(data:x)}');
  expect(await problems()).toEqual([
    '/_astro/a.css Liên kết «/_astro/font.woff2» không dẫn tới trang hay tệp nào.',
  ]);
});

test('links that lead somewhere pass', async () => {
  await write('redirects.json', '[{"from":"/cũ/","to":"/","status":301}]');
  await write(
    'index.html',
    [
      '#noi-dung',
      '?q=1',
      '/tin-tuc/2021/dang-uy',
      '/tin-tuc/2021/dang-uy/?x#y',
      '/c%C5%A9/',
      'https://example.com/x',
      'mailto:a@b.vn',
      'data:text/plain,x',
      '/admin/status.json',
    ]
      .map((href) => `<a href="${href}">href="/in-text/" x</a>`)
      .join(''),
  );
  expect(await problems()).toEqual([]);
});

test.each([
  ['index.html', '/index.html Không có trang chủ.'],
  ['404.html', '/404.html Không có trang báo «Không tìm thấy».'],
])('%s must not be empty', async (path, message) => {
  await write(path, '');
  expect(await problems()).toContain(message);
});

test('half of the pages must not vanish', async () => {
  expect(await problems({ pagesBefore: 6 })).toEqual([]);
  expect(await problems({ pagesBefore: 7 })).toEqual([
    '/ Bản dựng chỉ có 3 trang, bản đang chạy có 7 trang. Hãy xem lại nội dung có bị xoá nhầm không.',
  ]);
});

test('the search must find the newest story by its title without marks', async () => {
  await writeIndex(
    [documentOf({ title: TITLE, url: STORY.path, day: DAY })],
    join(folder, 'chi-muc'),
  );
  expect(await problems({ newestStory: STORY })).toEqual([]);
});

test('a meeting of every month is found among those of the same title', async () => {
  const others = Array.from({ length: 30 }, (_, index) =>
    documentOf({
      title: TITLE,
      url: `/tin-tuc/2022/${String(index)}/`,
      day: `2022-01-${String(index + 1).padStart(2, '0')}`,
    }),
  );
  const own = documentOf({ title: TITLE, url: STORY.path, day: DAY });
  await writeIndex([own, ...others], join(folder, 'chi-muc'));
  expect(await problems({ newestStory: STORY })).toEqual([]);
});

test('a search that finds another story only is refused', async () => {
  const other = documentOf({ title: TITLE, url: '/tin-tuc/2020/khac/', day: DAY });
  await writeIndex([other], join(folder, 'chi-muc'));
  expect(await problems({ newestStory: STORY })).toEqual([
    '/tim-kiem/ Ô tìm kiếm không tìm thấy bài mới nhất «Đảng ủy họp tổng kết năm» (/tin-tuc/2021/dang-uy/).',
  ]);
});

test('a search that does not answer is refused', async () => {
  expect(await problems({ newestStory: STORY })).toEqual([
    expect.stringMatching(/^\/tim-kiem\/ Ô tìm kiếm không trả lời\. /) as unknown,
  ]);
});
