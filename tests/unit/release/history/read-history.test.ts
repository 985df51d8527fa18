import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { storySource } from '../../../support/newsroom/folder.ts';
import {
  createHistoryRepository,
  type HistoryRepository,
} from '../../../support/newsroom/history-repository.ts';

const STORY = 'news/2021/so-ket/index.mdx';

let repository: HistoryRepository;
beforeEach(async () => {
  repository = await createHistoryRepository();
});
afterEach(() => repository.remove());

const story = (more = '', title = 'Hội nghị'): string => storySource('2021/so-ket', title, more);

test('a story that was not changed is nothing of the past', async () => {
  await repository.write(STORY, story());
  expect((await repository.history()).stories).toEqual([]);
});

test('another title or text moves no address', async () => {
  await repository.write(STORY, story());
  await repository.commit();
  await repository.write(STORY, `${story('', 'Tên khác')}\nThêm một câu.\n`);
  expect((await repository.history()).stories).toEqual([]);
});

test.each([
  ['slug', 'slug: cu\n', { slug: 'cu' }],
  ['person', 'people: [{ name: Lê Am }]\n', { people: [{ name: 'Lê Am', roles: [], part: [] }] }],
  ['photo', 'photos: [{ src: a.jpg, alt: Họp }]\n', { photos: [{ src: 'a.jpg' }] }],
])('the state before another %s is kept, without its text', async (_, before, kept) => {
  await repository.write(STORY, story(before));
  await repository.commit();
  await repository.write(STORY, story());
  const { stories } = await repository.history();
  expect(stories).toMatchObject([{ id: '2021/so-ket', data: { ...kept, title: '', lead: '' } }]);
});

test('a deleted story is kept; a draft and one that waited for its time never stood on the site', async () => {
  await repository.write(STORY, story());
  await repository.write('news/2021/nhap/index.mdx', story('draft: true\n'));
  const later = storySource('2030/hen-gio', 'Hẹn giờ', '', '2030-01-01T08:00:00+07:00');
  await repository.write('news/2030/hen-gio/index.mdx', later);
  await repository.commit();
  await repository.drop('news');
  expect((await repository.history()).stories.map(({ id }) => id)).toEqual(['2021/so-ket']);
});

test('a renamed folder has an heir', async () => {
  await repository.write(STORY, story());
  await repository.commit();
  const { contentDir } = repository;
  await rename(join(contentDir, 'news/2021/so-ket'), join(contentDir, 'news/2021/moi'));
  expect((await repository.history()).heirs).toEqual([['2021/so-ket', '2021/moi']]);
});

test('removed agencies, pages, topics and the English pages are kept', async () => {
  await repository.write('agencies/so-cu.yaml', 'name: Sở cũ\n');
  await repository.write('pages/quy-che.mdx', '---\ntitle: Quy chế\n---\n');
  await repository.write('settings/topics.yaml', 'topics:\n  - slug: do\n  - slug: xanh\n');
  await repository.write('settings/site.yaml', 'title: Tin\nenglish:\n  name: News\n');
  await repository.commit();
  await repository.drop('agencies');
  await repository.drop('pages');
  await repository.write('settings/topics.yaml', 'topics:\n  - slug: xanh\n');
  await repository.write('settings/site.yaml', 'title: Tin\n');
  expect(await repository.history()).toMatchObject({
    agencies: ['so-cu'],
    pages: ['/en/', '/en/contact/', '/quy-che/'],
    topics: ['do', 'xanh'],
  });
});

test('a history that is gone on from is the same as one that is read at once', async () => {
  for (const slug of ['c', 'a', 'b']) {
    await repository.write(STORY, story(`slug: ${slug}\n`));
    await repository.history('kept');
  }
  await repository.drop('news');
  const kept = await repository.history('kept');
  expect(kept.stories.map(({ data }) => data.slug)).toEqual(['a', 'b', 'c']);
  expect(await repository.history()).toEqual(kept);
});

test('a branch that was set back is read anew, and so is one that other code read', async () => {
  await repository.write(STORY, story('slug: a\n'));
  const first = await repository.commit();
  await repository.write(STORY, story('slug: b\n'));
  await repository.history('kept');
  await repository.git(['reset', '--quiet', '--hard', first]);
  expect((await repository.history('kept')).stories).toEqual([]);
  await repository.write(STORY, story('slug: c\n'));
  expect((await repository.history('kept', 'other code')).stories).toHaveLength(1);
});
