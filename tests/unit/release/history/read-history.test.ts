import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FormerContent } from '../../../../src/archive/index.ts';
import { GIT_CONFIG, gitIn, type Git } from '../../../../src/release/git.ts';
import { readHistory } from '../../../../src/release/history/read-history.ts';
import { storySource, temporaryFolder } from '../../../support/newsroom/folder.ts';

const STORY = 'news/2021/so-ket/index.mdx';
/** Later than every story of these tests, but for one that waits. */
const COMMITTED = '2024-01-01T00:00:00Z';

let root: string;
let remove: () => Promise<void>;
let git: Git;

beforeEach(async () => {
  ({ folder: root, remove } = await temporaryFolder());
  const gitConfig = join(root, 'gitconfig');
  await writeFile(gitConfig, `${GIT_CONFIG}[user]\n\tname = A\n\temail = a@b\n`);
  await mkdir(join(root, 'work'));
  git = gitIn(join(root, 'work'), gitConfig);
  await git(['init', '--quiet']);
});
afterEach(() => remove());

const fileOf = (path: string): string => join(root, 'work', 'content', path);

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(fileOf(path)), { recursive: true });
  await writeFile(fileOf(path), text);
}

const story = (more = '', title = 'Hội nghị'): string => storySource('2021/so-ket', title, more);

async function commit(): Promise<string> {
  await git(['add', '--all']);
  const when = { GIT_COMMITTER_DATE: COMMITTED, GIT_AUTHOR_DATE: COMMITTED };
  await git(['commit', '--quiet', '--allow-empty', '-m', 'x'], when);
  return (await git(['rev-parse', 'HEAD'])).trim();
}

async function history(cache = 'fresh', recipe = 'code'): Promise<FormerContent> {
  const source = { repository: join(root, 'work', '.git'), gitConfig: join(root, 'gitconfig') };
  const head = await commit();
  if (cache === 'fresh') await rm(join(root, cache), { recursive: true, force: true });
  return readHistory(source, head, { cacheDir: join(root, cache), recipe });
}

test('a story that was not changed is nothing of the past', async () => {
  await write(STORY, story());
  expect((await history()).stories).toEqual([]);
});

test('another title or text moves no address', async () => {
  await write(STORY, story());
  await commit();
  await write(STORY, `${story('', 'Tên khác')}\nThêm một câu.\n`);
  expect((await history()).stories).toEqual([]);
});

test.each([
  ['slug', 'slug: cu\n', { slug: 'cu' }],
  ['person', 'people: [{ name: Lê Am }]\n', { people: [{ name: 'Lê Am', roles: [], part: [] }] }],
  ['photo', 'photos: [{ src: a.jpg, alt: Họp }]\n', { photos: [{ src: 'a.jpg' }] }],
])('the state before another %s is kept, without its text', async (_, before, kept) => {
  await write(STORY, story(before));
  await commit();
  await write(STORY, story());
  const { stories } = await history();
  expect(stories).toMatchObject([{ id: '2021/so-ket', data: { ...kept, title: '', lead: '' } }]);
});

test('a deleted story is kept; a draft and one that waited for its time never stood on the site', async () => {
  await write(STORY, story());
  await write('news/2021/nhap/index.mdx', story('draft: true\n'));
  const later = storySource('2030/hen-gio', 'Hẹn giờ', '', '2030-01-01T08:00:00+07:00');
  await write('news/2030/hen-gio/index.mdx', later);
  await commit();
  await rm(fileOf('news'), { recursive: true });
  expect((await history()).stories.map(({ id }) => id)).toEqual(['2021/so-ket']);
});

test('a renamed folder has an heir', async () => {
  await write(STORY, story());
  await commit();
  await rename(fileOf('news/2021/so-ket'), fileOf('news/2021/moi'));
  expect((await history()).heirs).toEqual([['2021/so-ket', '2021/moi']]);
});

test('removed agencies, pages, topics and the English pages are kept', async () => {
  await write('agencies/so-cu.yaml', 'name: Sở cũ\n');
  await write('pages/quy-che.mdx', '---\ntitle: Quy chế\n---\n');
  await write('settings/topics.yaml', 'topics:\n  - slug: do\n  - slug: xanh\n');
  await write('settings/site.yaml', 'title: Tin\nenglish:\n  name: News\n');
  await commit();
  await rm(fileOf('agencies'), { recursive: true });
  await rm(fileOf('pages'), { recursive: true });
  await write('settings/topics.yaml', 'topics:\n  - slug: xanh\n');
  await write('settings/site.yaml', 'title: Tin\n');
  expect(await history()).toMatchObject({
    agencies: ['so-cu'],
    pages: ['/en/', '/en/contact/', '/quy-che/'],
    topics: ['do', 'xanh'],
  });
});

test('a history that is gone on from is the same as one that is read at once', async () => {
  for (const slug of ['c', 'a', 'b']) {
    await write(STORY, story(`slug: ${slug}\n`));
    await history('kept');
  }
  await rm(fileOf('news'), { recursive: true });
  const kept = await history('kept');
  expect(kept.stories.map(({ data }) => data.slug)).toEqual(['a', 'b', 'c']);
  expect(await history()).toEqual(kept);
});

test('a branch that was set back is read anew, and so is one that other code read', async () => {
  await write(STORY, story('slug: a\n'));
  const first = await commit();
  await write(STORY, story('slug: b\n'));
  await history('kept');
  await git(['reset', '--quiet', '--hard', first]);
  expect((await history('kept')).stories).toEqual([]);
  await write(STORY, story('slug: c\n'));
  expect((await history('kept', 'other code')).stories).toHaveLength(1);
});
