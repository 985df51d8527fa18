import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readKnownStories, readStories } from '../../../src/release/content-stories.ts';
import { temporaryFolder, writeFileIn, writeStory } from '../../support/newsroom/folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const CHECK = join(import.meta.dirname, '../../../src/release/compile-content.ts');
const TREE = '9ca433bdbaf41265295992484b1fc503ea802a17';
const SITE = `title: Tin
tagline: Tin họp
owner: Sở
responsible: { name: Người phụ trách }
address: Hà Nội
phone: 024 0000 0000
email: tin@example.vn
`;
const AGENCY = 'name: Sở Khoa học và Công nghệ\nshortName: Sở KH&CN\n';

let folders: { cache: string; content: string };
let remove: () => Promise<void>;

beforeEach(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  folders = { cache: join(temporary.folder, 'cache'), content: join(temporary.folder, 'content') };
  await writeFileIn(folders.content, 'settings/site.yaml', SITE);
  await writeFileIn(folders.content, 'agencies/so-khcn.yaml', AGENCY);
  await writeStory(folders.content, '2021/so-ket', 'Hội nghị sơ kết', 'slug: ten-khac\n');
  await writeStory(folders.content, '2022/cho', 'Bài chờ', '', '2099-01-01T09:00:00+07:00');
  await writeStory(folders.content, '2022/nhap', 'Bài nháp', 'draft: true\n');
});

afterEach(() => remove());

/** The check step of a release, as the engine runs it. */
async function check(tree: string | undefined): Promise<void> {
  const env = { ...process.env, CONTENT_DIR: folders.content, CACHE_DIR: folders.cache };
  await promisify(execFile)(process.execPath, [CHECK], {
    env: { ...env, ...(tree !== undefined && { CONTENT_TREE: tree }) },
  });
}

/** What a release must not hear of: nobody compiled it. */
const changeContent = (): Promise<void> =>
  writeStory(folders.content, '2021/so-ket', 'Tên chưa biên dịch');

const titles = async (tree = TREE): Promise<string[]> =>
  (await readKnownStories(folders, tree)).map(({ title }) => title);

const COMPILED = ['Hội nghị sơ kết', 'Bài chờ', 'Bài nháp'];
const READ = ['Tên chưa biên dịch', 'Bài chờ', 'Bài nháp'];

test('stories that were compiled are those that stand in the content, drafts too', async () => {
  await check(TREE);
  const written = await readStories(folders.content);
  await changeContent();
  expect(await readKnownStories(folders, TREE)).toEqual(written);
  expect(written.map(({ path }) => path)).toContain('/tin-tuc/2021/ten-khac/');
});

test('the tree that was compiled last is not read again', async () => {
  await check(TREE);
  await changeContent();
  expect(await titles()).toEqual(COMPILED);
});

test.each([
  ['another tree', 'f'.repeat(40)],
  ['a plain directory', undefined],
])('when %s was compiled last, the content is read', async (_, tree) => {
  await check(tree);
  await changeContent();
  expect(await titles()).toEqual(READ);
});

test('when nothing was compiled, the content is read', async () => {
  await changeContent();
  expect(await titles()).toEqual(READ);
});

test('when other code compiled, the content is read', async () => {
  await check(TREE);
  await changeContent();
  const latest = join(folders.cache, 'content', 'latest.json');
  const text = await readFile(latest, 'utf8');
  await writeFile(latest, text.replace(/"code":"[^"]*"/, '"code":"other"'));
  expect(await titles()).toEqual(READ);
});

test('when a year of what was compiled is gone, the content is read', async () => {
  await check(TREE);
  await changeContent();
  const years = join(folders.cache, 'content', 'years');
  const [first = ''] = await readdir(years);
  await rm(join(years, first));
  expect(await titles()).toEqual(READ);
});
