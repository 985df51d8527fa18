import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listReleaseFiles, pageAddress, pagesOf } from '../../src/release/verify/release-files.ts';
import { verifyRelease } from '../../src/release/verify.ts';
import { buildSite, SITE_URL } from '../support/build-site.ts';

/** 45 stories of one kind over three years; one withdrawn, one moved, one for later. */
const STORIES = Array.from({ length: 45 }, (_, index) => ({
  id: `${String(2019 + (index % 3))}/tin-${String(index)}`,
  extra:
    index === 0
      ? 'withdrawn: { date: 2021-08-01, reason: Trùng nội dung }'
      : index === 1
        ? 'slug: da-doi\nformerPaths: [/tin-tuc/2020/tin-1/]'
        : index === 2
          ? 'publishedAt: 2099-01-01T00:00:00+07:00'
          : '',
}));

let folder: string;
let site: string;
let addresses: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tin-large-'));
  site = join(folder, 'dist');
  await writeContent(join(folder, 'content'));
  await buildSite({
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: site,
    CACHE_DIR: join(folder, 'cache'),
  });
  addresses = pagesOf(await listReleaseFiles(site)).map(pageAddress);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function writeContent(root: string): Promise<void> {
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await write(
    'settings/site.yaml',
    'title: Tin\ntagline: Tin họp\nowner: Sở\nresponsible: { name: Người phụ trách }\naddress: Hà Nội\nphone: 024 0000 0000\nemail: tin@example.vn\n',
  );
  await write('settings/topics.yaml', 'topics: [{ slug: cong-nghe, name: Công nghệ }]\n');
  await write('agencies/so-khcn.yaml', 'name: Sở Khoa học và Công nghệ\nshortName: Sở KH&CN\n');
  for (const { id, extra } of STORIES) {
    const published = extra.startsWith('publishedAt')
      ? ''
      : `publishedAt: ${id.slice(0, 4)}-07-07T09:00:00+07:00\n`;
    await write(
      `news/${id}/index.mdx`,
      `---\ntitle: Hội nghị ${id}\nlead: Sapo.\nkind: so-ket\ntopics: [cong-nghe]\nhost: so-khcn\nevent: { start: ${id.slice(0, 4)}-07-05 }\n${published}${extra}\n---\nNội dung.\n`,
    );
  }
}

test('every link of an archive that needs pages and years leads somewhere', async () => {
  const pages = await verifyRelease(site, {
    siteUrl: SITE_URL,
    pagesBefore: undefined,
    newestStory: undefined,
  });
  expect(pages).toBe(addresses.length);
});

test('numbered pages, years of a kind, a topic and an agency exist', () => {
  expect(addresses).toEqual(
    expect.arrayContaining([
      '/tin-tuc/trang/3/',
      '/loai/so-ket/2019/',
      '/chu-de/cong-nghe/2020/',
      '/don-vi/so-khcn/2021/',
    ]),
  );
});

test('a story for later has no page, a withdrawn and a moved one answer', () => {
  expect(addresses).not.toContain('/tin-tuc/2021/tin-2/');
  expect(addresses).toEqual(
    expect.arrayContaining([
      '/tin-tuc/2019/tin-0/',
      '/tin-tuc/2020/da-doi/',
      '/tin-tuc/2020/tin-1/',
    ]),
  );
});
