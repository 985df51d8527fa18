import { expect, test } from 'vitest';
import { createArchive, openReader, type StoryEntry } from '../../../src/archive/index.ts';
import { siteData, topicsData } from '../../support/settings.ts';
import { storyEntry } from '../../support/stories.ts';
import { photoView } from '../../support/story-view.ts';

const AGENCIES = ['so-khcn', 'vien'].map((id) => ({
  id,
  data: { name: `Đơn vị ${id}`, shortName: id, formerIds: [] },
}));

function withPhotos(id: string, data: Record<string, unknown> = {}, names = ['a']): StoryEntry {
  return { ...storyEntry(id, data), photos: names.map((name) => photoView(name)) };
}

function libraryOf(stories: StoryEntry[]) {
  const { reader } = openReader(
    createArchive({
      stories,
      agencies: AGENCIES,
      pages: [],
      site: siteData,
      topics: topicsData,
      now: new Date('2030-01-01T00:00:00Z'),
    }),
  );
  return reader;
}

const many = (count: number, year = '2021') =>
  Array.from({ length: count }, (_, index) =>
    withPhotos(`${year}/tin-${String(index).padStart(2, '0')}`, {
      publishedAt: `${year}-07-01T${String(8 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00+07:00`,
    }),
  );

test('there is a page for all, each year, each agency, and each agency in each year', () => {
  const library = libraryOf([
    withPhotos('2020/a'),
    withPhotos('2021/b', { host: 'vien' }),
    storyEntry('2019/khong-anh'),
  ]);
  expect(library.libraryAddresses()).toEqual([
    '',
    'nam/2021',
    'nam/2020',
    'don-vi/so-khcn',
    'don-vi/so-khcn/2020',
    'don-vi/vien',
    'don-vi/vien/2021',
  ]);
});

test('every address that a page leads to is a page', () => {
  const library = libraryOf([
    ...many(30),
    ...many(3, '2020'),
    withPhotos('2019/x', { host: 'vien' }),
  ]);
  const addresses = library.libraryAddresses();
  const known = new Set(addresses.map((each) => library.libraryPage(each)?.path));
  for (const address of addresses) {
    const { years, agencies, older, newer } = library.libraryPage(address)!;
    const paths = [...years, ...agencies].map(({ path }) => path);
    for (const path of [...paths, older, newer]) {
      if (path !== undefined) expect(known, address).toContain(path);
    }
  }
});

test('a new story leaves the older numbered pages of its year as they are', () => {
  const before = libraryOf(many(25));
  const after = libraryOf(many(26));
  const pages = (library: typeof before) =>
    [1, 2].map((n) =>
      library.libraryPage(`nam/2021/trang/${String(n)}`)?.albums.map(({ path }) => path),
    );
  expect(pages(after)).toEqual(pages(before));
  expect(after.libraryPage('nam/2021/trang/1')?.albums.at(-1)?.path).toBe('/tin-tuc/2021/tin-00/');
});

test('choosing an agency keeps the year where both have photos', () => {
  const library = libraryOf([
    withPhotos('2020/a'),
    withPhotos('2021/b'),
    withPhotos('2021/c', { host: 'vien' }),
  ]);
  const agenciesOf = (address: string) =>
    library.libraryPage(address)?.agencies.map(({ path }) => path.replace('/thu-vien-anh', ''));
  expect(agenciesOf('nam/2021')).toEqual([
    '/nam/2021/',
    '/don-vi/so-khcn/2021/',
    '/don-vi/vien/2021/',
  ]);
  expect(agenciesOf('nam/2020')).toEqual(['/nam/2020/', '/don-vi/so-khcn/2020/', '/don-vi/vien/']);
});

test('an album shows the cover first and says how many photos there are, decoration apart', () => {
  const story = withPhotos('2021/a', {}, ['a', 'b', 'c', 'd', 'e', 'g']);
  const photos = [...story.photos, photoView('trang-tri', { decorative: true })];
  const [album] = libraryOf([{ ...story, data: { ...story.data, cover: 'c.jpg' }, photos }]).albums(
    1,
  );
  expect(album?.photos.map(({ src }) => src)).toEqual([
    'c.jpg',
    'a.jpg',
    'b.jpg',
    'd.jpg',
    'e.jpg',
  ]);
  expect(album?.count).toBe(6);
});

test('a former address of a story leads its photos too', () => {
  const story = withPhotos('2021/a', { slug: 'moi', formerPaths: ['/tin-tuc/2021/a/'] });
  expect(libraryOf([story]).movedTo('anh/2021/a/a')?.path).toBe('/anh/2021/moi/a/');
});
