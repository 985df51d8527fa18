import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compileContent } from '../../../src/compile/compile-content.ts';
import { readBody, readCompiled } from '../../../src/compile/compiled-content.ts';
import { ContentError } from '../../../src/compile/content-error.ts';
import { listEntries } from '../../../src/compile/list-content.ts';
import { publishFiles } from '../../../src/compile/story-files.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tin-compile-'));
  await write('settings/site.yaml', SITE);
  await write('agencies/so-khcn.yaml', AGENCY);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const AGENCY = 'name: Sở Khoa học và Công nghệ\nshortName: Sở KH&CN\n';

const SITE = `title: Tin
tagline: Tin họp
owner: Sở
responsible: { name: Người phụ trách }
address: Hà Nội
phone: 024 0000 0000
email: tin@example.vn
`;

const STORY = (extra = '', body = 'Nội dung.') => `---
title: Hội nghị sơ kết
lead: Sapo.
kind: so-ket
host: so-khcn
event: { start: 2021-07-05 }
publishedAt: 2021-07-07T09:00:00+07:00
${extra}---
${body}
`;

const PHOTO = 'photos:\n  - { src: a.jpg, alt: Hội trường }\n';

async function write(path: string, content: string | Buffer): Promise<void> {
  const file = join(root, 'content', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

const photo = (red: number) =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: { r: red, g: 90, b: 40 } } })
    .jpeg()
    .toBuffer();

const compile = () =>
  compileContent({ contentDir: join(root, 'content'), cacheDir: join(root, 'cache') });

async function findingsOf(): Promise<string[]> {
  try {
    await compile();
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.findings.map(({ path, code }) => `${path} ${code}`);
  }
}

const namesOfYears = (): Promise<string[]> => readdir(join(root, 'cache', 'content', 'years'));

describe('compiling a content directory', () => {
  test('keeps each body under its digest, beside the data', async () => {
    await write('news/2021/so-ket/index.mdx', STORY('', 'Câu **đậm**.'));
    const { stories } = await compile();
    const body = readBody(join(root, 'cache'), stories[0]!.digest);
    expect(body.html).toBe('<p>Câu <strong>đậm</strong>.</p>');
    expect((await readCompiled(join(root, 'cache'))).stories).toEqual(stories);
  });

  test('gives the same data from a warm cache', async () => {
    await write('news/2021/so-ket/index.mdx', STORY(PHOTO));
    await write('news/2021/so-ket/a.jpg', await photo(10));
    expect(await compile()).toEqual(await compile());
  });

  test('takes no notice of an empty or torn cache entry', async () => {
    await write('news/2021/so-ket/index.mdx', STORY());
    const first = await compile();
    const kept = await readdir(join(root, 'cache', 'content'), {
      recursive: true,
      withFileTypes: true,
    });
    for (const file of kept.filter((entry) => entry.isFile())) {
      await writeFile(join(file.parentPath, file.name), '{"id":"20');
    }
    expect(await compile()).toEqual(first);
  });

  test('makes the file of a year again when it is torn', async () => {
    await write('news/2021/so-ket/index.mdx', STORY());
    const { stories } = await compile();
    const years = join(root, 'cache', 'content', 'years');
    for (const name of await readdir(years)) await writeFile(join(years, name), '[{"id":"20');
    await compile();
    expect((await readCompiled(join(root, 'cache'))).stories).toEqual(stories);
  });

  test('compiles anew what an older version kept in another form', async () => {
    await write('news/2021/so-ket/index.mdx', STORY());
    const first = await compile();
    const latest = join(root, 'cache', 'content', 'latest.json');
    await writeFile(latest, JSON.stringify({ ...first, code: 'x', keys: {} }));
    expect(await compile()).toEqual(first);
  });

  test('writes the file of a year only when one of its stories changed', async () => {
    await write('news/2020/cu/index.mdx', STORY());
    await write('news/2021/so-ket/index.mdx', STORY());
    const before = await compile().then(namesOfYears);
    await write('news/2021/so-ket/index.mdx', STORY('', 'Khác.'));
    const { stories } = await compile();
    const after = await namesOfYears();
    expect(after.map((name) => before.includes(name))).toEqual([true, false]);
    expect((await readCompiled(join(root, 'cache'))).stories).toEqual(stories);
  });

  test('a photo replaced under the same name changes the story', async () => {
    await write('news/2021/so-ket/index.mdx', STORY(PHOTO));
    await write('news/2021/so-ket/a.jpg', await photo(10));
    const before = await compile();
    await write('news/2021/so-ket/a.jpg', await photo(200));
    const after = await compile();
    expect(after.stories[0]!.digest).not.toBe(before.stories[0]!.digest);
    expect(after.stories[0]!.photos[0]!.image.jpeg.url).not.toBe(
      before.stories[0]!.photos[0]!.image.jpeg.url,
    );
  });
});

describe('compiling a revision', () => {
  const compileAs = (tree: string) =>
    compileContent(
      { contentDir: join(root, 'content'), cacheDir: join(root, 'cache') },
      { revision: Promise.resolve({ tree, entries: listed(tree) }) },
    );
  const listed = (tree: string) =>
    listEntries(['settings/site.yaml', 'agencies/so-khcn.yaml', 'news/2021/so-ket/index.mdx'], {
      trees: new Map(['settings', 'agencies', 'news/2021/so-ket'].map((path) => [path, tree])),
      blobs: new Map(),
    });

  test('takes a folder of the same tree as it was, without reading it', async () => {
    await write('news/2021/so-ket/index.mdx', STORY());
    const first = await compileAs('a');
    await rm(join(root, 'content', 'news'), { recursive: true });
    expect(await compileAs('a')).toEqual(first);
    await expect(compileAs('b')).rejects.toThrow('ENOENT');
  });

  test('compiles many stories on all cores as it compiles them one by one', async () => {
    const ids = Array.from({ length: 45 }, (_, index) => `2021/tin-${String(index)}`);
    for (const id of ids) await write(`news/${id}/index.mdx`, STORY('', `Bài ${id}.`));
    await write('news/2021/tin-44/index.mdx', STORY('', '<Lightbox />'));
    expect(await findingsOf()).toEqual(['news/2021/tin-44/index.mdx the-la']);
    await rm(join(root, 'content', 'news', '2021', 'tin-44'), { recursive: true });
    const { stories } = await compile();
    expect(stories.map(({ id }) => id)).toEqual(ids.slice(0, 44).toSorted());
    const body = readBody(join(root, 'cache'), stories.at(-1)!.digest);
    expect(body.html).toBe(`<p>Bài ${stories.at(-1)!.id}.</p>`);
  });
});

describe('what is wrong', () => {
  test('is said of every file at once', async () => {
    await write('news/2021/mot/index.mdx', STORY('', '<Lightbox />'));
    await write('news/2021/hai/index.mdx', STORY().replace('title: Hội nghị sơ kết\n', ''));
    await write('agencies/vien.yaml', 'shortName: Viện\n');
    expect((await findingsOf()).sort()).toEqual([
      'agencies/vien.yaml thieu-truong',
      'news/2021/hai/index.mdx thieu-truong',
      'news/2021/mot/index.mdx the-la',
    ]);
  });

  test('names the story whose photo cannot be read', async () => {
    await write('news/2021/so-ket/index.mdx', STORY(PHOTO));
    await write('news/2021/so-ket/a.jpg', 'không phải ảnh');
    expect(await findingsOf()).toEqual(['news/2021/so-ket/index.mdx anh-khong-doc-duoc']);
  });

  test('includes a host that does not exist and missing settings', async () => {
    await write('news/2021/so-ket/index.mdx', STORY().replace('so-khcn', 'so-khong-co'));
    await rm(join(root, 'content', 'settings', 'site.yaml'));
    expect(await findingsOf()).toEqual([
      'settings/site.yaml thieu-tep',
      'news/2021/so-ket/index.mdx don-vi-khong-co',
    ]);
  });
});

test('an attachment gets an address of its content and is published there', async () => {
  const extra = 'attachments:\n  - { file: Báo cáo.PDF, title: Báo cáo }\n';
  await write('news/2021/so-ket/index.mdx', STORY(extra));
  await write('news/2021/so-ket/Báo cáo.PDF', '%PDF-1.7');
  const { stories } = await compile();
  const address = stories[0]!.files['Báo cáo.PDF']!;
  expect(address).toMatch(/^\/tep\/[0-9a-f]{16}\/bao-cao\.pdf$/u);
  await publishFiles({ contentDir: join(root, 'content'), outDir: join(root, 'dist') }, stories);
  expect(await readdir(join(root, 'dist', dirname(address)))).toEqual(['bao-cao.pdf']);
});

describe('the emblem', () => {
  test('of the site is made like a photo and stands beside the settings', async () => {
    await write('settings/site.yaml', `${SITE}emblem: bieu-trung.png\n`);
    await write('settings/bieu-trung.png', await photo(120));
    const { emblem } = await compile();
    expect(emblem?.image.jpeg.url).toMatch(/^\/media\/.+\.jpg$/u);
    expect(emblem?.icon).toMatchObject({ widthPx: 180, heightPx: 180 });
    expect((await readCompiled(join(root, 'cache'))).emblem).toEqual(emblem);
  });

  test('of an agency is made like a photo and stands beside the agency', async () => {
    await write('agencies/so-khcn.yaml', `${AGENCY}emblem: so.png\n`);
    await write('agencies/so.png', await photo(120));
    const { agencies } = await compile();
    expect(agencies[0]?.emblem?.jpeg.url).toMatch(/^\/media\/.+\.jpg$/u);
    await write('agencies/so.png', 'không phải ảnh');
    expect(await findingsOf()).toEqual([expect.stringContaining('agencies/so-khcn.yaml')]);
  });

  test('that is missing or no picture is a finding of the settings', async () => {
    await write('settings/site.yaml', `${SITE}emblem: bieu-trung.png\n`);
    expect(await findingsOf()).toEqual([expect.stringContaining('settings/site.yaml')]);
    await write('settings/bieu-trung.png', 'không phải ảnh');
    expect(await findingsOf()).toEqual([expect.stringContaining('settings/site.yaml')]);
  });
});
