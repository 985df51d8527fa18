import { fromJS, type Map } from 'immutable';
import { expect, test, vi } from 'vitest';
import type { EntryFinding } from '../../../../admin/findings/check-entry.ts';
import { entryFormat } from '../../../../admin/formats/entry-format.ts';
import { beforeSave } from '../../../../admin/hooks/before-save.ts';
import type { StoredStories } from '../../../../admin/hooks/stored-stories.ts';
import { FOLDER_KEYS, news } from '../../../../src/model/index.ts';
import { SAMPLE_STORY } from '../support/sample-story.ts';

const story = entryFormat(news);
const PATH = 'content/news/2021/so-ket/index.mdx';
const PUBLISHED = story.fromFile(SAMPLE_STORY);

interface Given {
  data?: object;
  entry?: object;
  stories?: Partial<StoredStories>;
}

/** Saves a story of which `given` says what differs, and reads the file that would be written. */
async function save({ data, entry, stories }: Given = {}) {
  const refused: EntryFinding[][] = [];
  const handler = beforeSave({
    stories: {
      isTaken: () => Promise.resolve(false),
      published: () => Promise.resolve(PUBLISHED),
      otherAt: () => Promise.resolve(undefined),
      ...stories,
    },
    refuse: (findings) => {
      refused.push([...findings]);
      return new Error('refused');
    },
  });
  const decapEntry = fromJS({
    collection: 'news',
    slug: '2021/so-ket/index',
    path: PATH,
    mediaFiles: [{ name: 'toan-canh.jpg' }],
    data: { ...PUBLISHED, ...data },
    ...entry,
  }) as Map<string, unknown>;
  const saved = await handler({ entry: decapEntry }).catch(() => undefined);
  return { saved, refused, file: saved && story.toFile(saved.toJS()) };
}

const NEW = { newRecord: true, path: '', slug: '' };

test('a story that is right is written as it is', async () => {
  expect((await save()).file).toBe(SAMPLE_STORY);
});

test('a story that would not build is refused with every finding', async () => {
  const { saved, refused } = await save({
    data: { lead: '', photos: [{ src: 'toan-canh.jpg' }], body: 'Thẻ <Slideshow /> và {lệnh}\n' },
  });
  expect(saved).toBeUndefined();
  expect(refused[0]?.map(({ place, message }) => [place, message.split('.')[0]])).toEqual([
    ['', 'Thiếu «Sapo»'],
    ['', 'Ảnh 1 («toan-canh'],
    ['Nội dung', 'Không dùng được thẻ «Slideshow» ở đây'],
    ['Nội dung', '«{lệnh}» nằm trong ngoặc nhọn nên bị hiểu là lệnh'],
  ]);
});

test('a photo that does not lie beside the story is refused', async () => {
  const { refused } = await save({ entry: { mediaFiles: [] } });
  expect(refused[0]?.[0]?.message).toContain('«toan-canh.jpg»');
});

test('a new story lies in the year that it has in Viet Nam', async () => {
  const { saved } = await save({ entry: NEW, data: { publishedAt: '2024-12-31T22:00:00Z' } });
  expect(saved?.get(FOLDER_KEYS.year)).toBe('2025');
  expect(saved?.get(FOLDER_KEYS.name)).toBe('so-ket-6-thang-dau-nam-2021');
});

test('a new story never takes the folder of another', async () => {
  const taken = new Set(['2021/so-ket-6-thang-dau-nam-2021', '2021/so-ket-6-thang-dau-nam-2021-2']);
  const isTaken = (id: string) => Promise.resolve(taken.has(id));
  const { saved } = await save({ entry: NEW, stories: { isTaken } });
  expect(saved?.get(FOLDER_KEYS.name)).toBe('so-ket-6-thang-dau-nam-2021-3');
});

test('a copy of a story does not take its former addresses along', async () => {
  const { saved } = await save({ entry: NEW, data: { formerPaths: ['/tin-tuc/2021/cu/'] } });
  expect(saved?.has('formerPaths')).toBe(false);
});

test('a published address stays with the story that leaves it', async () => {
  const { saved } = await save({ data: { slug: 'ten-moi' } });
  expect(saved?.toJS()['formerPaths']).toEqual(['/tin-tuc/2021/so-ket/']);
});

test('the address that a story has again is no former one', async () => {
  const published = () =>
    Promise.resolve({ ...PUBLISHED, slug: 'ten-moi', formerPaths: ['/tin-tuc/2021/so-ket/'] });
  const { saved } = await save({
    data: { slug: '', formerPaths: ['/tin-tuc/2021/so-ket/'] },
    stories: { published },
  });
  expect(saved?.toJS()['formerPaths']).toEqual(['/tin-tuc/2021/ten-moi/']);
});

test('the address of a photo that readers had stays with the story that has it no longer', async () => {
  const photo = (src: string) => ({ src, alt: 'Toàn cảnh hội trường' });
  const published = () =>
    Promise.resolve({ ...PUBLISHED, photos: [photo('toan-canh.jpg'), photo('ban-to-chuc.jpg')] });
  const former = { formerPaths: ['/anh/2021/so-ket/toan-canh/'] };
  const photos = [photo('toan-canh.jpg')];
  const { saved } = await save({ data: { photos, ...former }, stories: { published } });
  expect(saved?.toJS()['formerPaths']).toEqual(['/anh/2021/so-ket/ban-to-chuc/']);
});

test('an address that nobody has seen leaves nothing behind', async () => {
  const published = () => Promise.resolve(undefined);
  const { saved } = await save({ data: { slug: 'ten-moi' }, stories: { published } });
  expect(saved?.has('formerPaths')).toBe(false);
});

test('the address of another story is refused', async () => {
  const otherAt = vi.fn<StoredStories['otherAt']>(() => Promise.resolve('Bài khác'));
  const { refused } = await save({ data: { slug: 'ten-moi' }, stories: { otherAt } });
  expect(otherAt).toHaveBeenCalledWith('/tin-tuc/2021/ten-moi/', '2021/so-ket');
  expect(refused[0]?.[0]?.message).toContain('bài «Bài khác»');
});

test('an unchanged address asks for no list of all stories', async () => {
  const otherAt = vi.fn<StoredStories['otherAt']>();
  await save({ stories: { otherAt } });
  expect(otherAt).not.toHaveBeenCalled();
});

test('entries of other collections are checked by their own model', async () => {
  const agency = { collection: 'agencies', slug: 'so-khcn', path: 'content/agencies/so-khcn.yaml' };
  const { refused } = await save({ entry: { ...agency, data: { name: 'Sở' } } });
  expect(refused[0]?.map(({ message }) => message)).toEqual([
    'Thiếu «Tên ngắn». Hãy điền trường này.',
  ]);
});
