import { chmod, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPush } from '../../../../src/deploy/hooks/check-push.ts';
import { writeFileIn, writeStory } from '../../../support/newsroom/folder.ts';
import { createTestReleases, type TestReleases } from '../../../support/newsroom/test-releases.ts';

const NONE = '0'.repeat(40);
let releases: TestReleases;

beforeEach(async () => {
  releases = await createTestReleases();
  // What is pushed is not on the published branch yet.
  await releases.git(['checkout', '--quiet', '--orphan', 'pushed']);
});

afterEach(() => releases.remove());

/** What is said of a push of the work tree. */
async function check(ref = 'refs/heads/main', before = NONE): Promise<string[]> {
  const { repository, gitConfig } = releases.settings;
  const after = await releases.commit();
  return checkPush({ repository, gitConfig, quarantine: {} }, 'main', { before, after, ref });
}

const put = (name: string, text = ''): Promise<void> =>
  writeFileIn(releases.contentDir, `news/2021/so-ket/${name}`, text);

const DRAFT = 'refs/heads/cms/news/2021/so-ket';

test('a draft may be unfinished, the published branch may not', async () => {
  await put('index.mdx', '---\ntitle: Dở dang\n---\n');
  expect(await check(DRAFT)).toEqual([]);
  expect((await check()).join('\n')).toContain('content/news/2021/so-ket/index.mdx:');
});

test.each([
  ['chay.exe', 'MZ'],
  ['anh.jpg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['bao-cao.pdf', 'PK\u0003\u0004'],
  ['ghi-chu.txt', 'a\0b'],
  ['khong-duoi', 'x'],
])('%s, which is not what it should be, is refused on every branch', async (name, text) => {
  await put(name, text);
  expect((await check(DRAFT)).join('\n')).toMatch(
    new RegExp(`^content/news/2021/so-ket/${name}: không phải bài viết`, 'u'),
  );
});

test.each([
  ['bao-cao.pdf', '%PDF-1.7'],
  ['bang.xlsx', 'PK\u0003\u0004'],
  ['ghi-chu.txt', 'Hội nghị'],
])('%s is taken', async (name, text) => {
  await put(name, text);
  expect(await check(DRAFT)).toEqual([]);
});

test('programs, links and large files are refused, with what to do', async () => {
  await put('chay.txt', 'x');
  await chmod(join(releases.contentDir, 'news/2021/so-ket/chay.txt'), 0o755);
  await put('lon.txt', 'x'.repeat(10.5 * 1024 * 1024));
  await releases.git(['config', 'core.symlinks', 'true']);
  await symlink('/etc/passwd', join(releases.contentDir, 'news/2021/so-ket/noi.txt'));
  const place = 'content/news/2021/so-ket';
  const { git } = releases;
  await git(['-c', 'core.symlinks=true', 'add', '--all']);
  expect(await check(DRAFT)).toEqual([
    `${place}/chay.txt: đây là chương trình chạy được, không phải tệp nội dung. Hãy bỏ ra rồi gửi lại.`,
    `${place}/lon.txt: nặng 10,5 MB, quá 10 MB. Hãy thu nhỏ rồi gửi lại.`,
    `${place}/noi.txt: đây là liên kết tới tệp khác, không phải tệp nội dung. Hãy bỏ ra rồi gửi lại.`,
  ]);
});

test('what the branch holds already is not held against a push', async () => {
  await put('la.bin', 'x');
  const before = await releases.commit();
  await put('ghi-chu.txt', 'mới');
  expect(await check(DRAFT, before)).toEqual([]);
});

test('a new draft is asked only for what it brings beyond the published branch', async () => {
  await put('la.bin', 'x');
  const published = await releases.commit();
  await put('moi.bin', 'x');
  const { repository, gitConfig } = releases.settings;
  const after = await releases.commit();
  await releases.git(['update-ref', 'refs/heads/main', published]);
  const source = { repository, gitConfig, quarantine: {} };
  const refusals = await checkPush(source, 'main', { before: NONE, after, ref: DRAFT });
  expect(refusals).toEqual([expect.stringContaining('moi.bin')]);
});

test('the published branch cannot be deleted, nor lose its content', async () => {
  const { repository, gitConfig } = releases.settings;
  const source = { repository, gitConfig, quarantine: {} };
  const before = await releases.commit();
  expect(await checkPush(source, 'main', { before, after: NONE, ref: 'refs/heads/main' })).toEqual([
    'Không được xoá nhánh «main»: trang tin dựng từ nhánh này.',
  ]);
  await rm(releases.contentDir, { recursive: true });
  await writeFile(join(releases.contentDir, '../doc.md'), '');
  expect(await check('refs/heads/main', before)).toEqual([
    'Không có thư mục «content» trong lần gửi này nên không có gì để đưa lên.',
  ]);
});

test.each([
  ['that readers see', '', true],
  ['that is a draft', 'draft: true\n', false],
  ['that was withdrawn', 'withdrawn: { date: "2021-08-01", reason: Trùng tin }\n', false],
])('deleting a story %s', async (_, more, isRefused) => {
  await writeStory(releases.contentDir, '2021/xoa', 'Bài sẽ xoá', more);
  const before = await releases.commit();
  await rm(join(releases.contentDir, 'news/2021/xoa'), { recursive: true });
  const said = (await check('refs/heads/main', before)).join('\n');
  if (isRefused) {
    expect(said).toMatch(/^content\/news\/2021\/xoa\/index\.mdx: .*«\/tin-tuc\/2021\/xoa\/»/u);
    expect(said).toContain('«Gỡ bài»');
  } else expect(said).not.toContain('2021/xoa');
});

test.each([
  ['renamed as it is', ''],
  ['merged into one that names the address', 'formerPaths: [/tin-tuc/2021/xoa/]\n'],
])('a story may leave its folder when it is %s', async (_, more) => {
  await writeStory(releases.contentDir, '2021/xoa', 'Bài');
  const before = await releases.commit();
  await rm(join(releases.contentDir, 'news/2021/xoa'), { recursive: true });
  await writeStory(releases.contentDir, '2021/moi', 'Bài', more);
  expect((await check('refs/heads/main', before)).join('\n')).not.toContain('2021/xoa');
});
