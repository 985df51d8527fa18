import { describe, expect, test } from 'vitest';
import {
  createArchive,
  movedAddresses,
  neighboursOf,
  relatedTo,
  storiesByYear,
  successorOf,
} from '../../../src/archive/index.ts';
import type { AgencyData } from '../../../src/model/index.ts';
import type { Archive, StoryEntry } from '../../../src/archive/index.ts';
import { siteData, topicsData } from '../../support/settings.ts';
import { storyEntry } from '../../support/stories.ts';

function archiveOf(
  stories: StoryEntry[],
  { now = '2030-01-01T00:00:00Z', agencies = [] as { id: string; data: AgencyData }[] } = {},
) {
  return createArchive({
    stories,
    agencies,
    pages: [],
    site: siteData,
    topics: topicsData,
    now: new Date(now),
  });
}

/** Of stories alone. */
function movesOf(archive: Archive) {
  return movedAddresses(archive).filter(({ from }) => from.startsWith('/tin-tuc/'));
}

describe('what is out', () => {
  test('a draft and a story of the future are not', () => {
    const archive = archiveOf(
      [
        storyEntry('2021/ra-roi'),
        storyEntry('2021/nhap', { draft: true }),
        storyEntry('2021/hen-gio', { publishedAt: '2021-07-08T10:00:00+07:00' }),
      ],
      { now: '2021-07-08T09:59:59+07:00' },
    );
    expect(archive.stories.map(({ id }) => id)).toEqual(['2021/ra-roi']);
  });

  test('a scheduled story is out from its very second on', () => {
    const story = storyEntry('2021/hen-gio', { publishedAt: '2021-07-08T10:00:00+07:00' });
    expect(archiveOf([story], { now: '2021-07-08T10:00:00+07:00' }).stories).toHaveLength(1);
  });

  test('a withdrawn story leaves every list and keeps its address', () => {
    const withdrawn = { date: '2021-08-01', reason: 'Trùng nội dung.' };
    const archive = archiveOf([storyEntry('2021/go', { withdrawn }), storyEntry('2021/con')]);
    expect(archive.stories.map(({ id }) => id)).toEqual(['2021/con']);
    expect(movesOf(archive)).toEqual([{ from: '/tin-tuc/2021/go/', status: 410 }]);
  });
});

describe('order and pages', () => {
  test('newest first, equal times by id whatever the order of reading', () => {
    const stories = ['2021/b', '2022/c', '2021/a'].map((id) => storyEntry(id));
    const ids = (list: StoryEntry[]) => archiveOf(list).stories.map(({ id }) => id);
    expect(ids(stories)).toEqual(['2022/c', '2021/a', '2021/b']);
    expect(ids(stories.toReversed())).toEqual(ids(stories));
  });

  test('a new story leaves every full numbered page as it was', () => {
    const stories = Array.from({ length: 45 }, (_, i) =>
      storyEntry(`2021/tin-${String(i)}`, {
        publishedAt: `2021-01-01T00:${String(i).padStart(2, '0')}:00+07:00`,
      }),
    );
    const before = archiveOf(stories).numberedPages;
    const after = archiveOf([...stories, storyEntry('2022/moi')]).numberedPages;
    expect(before.map(({ stories: listed }) => listed.length)).toEqual([20, 20, 5]);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after[2]!.stories[0]!.id).toBe('2022/moi');
  });

  test('years and months are those of publication in Vietnam', () => {
    const archive = archiveOf([
      storyEntry('2021/giao-thua', { publishedAt: '2021-12-31T18:30:00Z' }),
      storyEntry('2021/thang-bay'),
    ]);
    const years = storiesByYear(archive);
    expect(years.map(({ path, months }) => [path, months.map((month) => month.path)])).toEqual([
      ['/nam/2022/', ['/nam/2022/01/']],
      ['/nam/2021/', ['/nam/2021/07/']],
    ]);
  });

  test('a section is cut by year only when it does not fit on one page', () => {
    const many = Array.from({ length: 21 }, (_, i) =>
      storyEntry(`20${String(10 + (i % 2))}/t-${String(i)}`),
    );
    const section = (list: StoryEntry[]) =>
      archiveOf(list).kinds.find(({ id }) => id === 'so-ket')!;
    expect(section(many.slice(0, 20)).years).toEqual([]);
    expect(section(many).years.map(({ path }) => path)).toEqual([
      '/loai/so-ket/2011/',
      '/loai/so-ket/2010/',
    ]);
  });
});

describe('ways from one story to others', () => {
  const stories = [
    storyEntry('2019/khac-han', { kind: 'hoi-thao', host: 'vien' }),
    storyEntry('2020/cung-loai', { host: 'vien' }),
    storyEntry('2020/cung-don-vi', { kind: 'khac' }),
    storyEntry('2021/day', { topics: ['khoi-nghiep'] }),
    storyEntry('2022/moi-hon'),
  ];

  test('related stories are older ones, the same host before the same kind', () => {
    const archive = archiveOf(stories);
    const story = archive.stories.find(({ id }) => id === '2021/day')!;
    expect(relatedTo(archive, story, 5).map(({ id }) => id)).toEqual([
      '2020/cung-don-vi',
      '2020/cung-loai',
    ]);
  });

  test('the first and the last story have one neighbour', () => {
    const archive = archiveOf(stories);
    expect(neighboursOf(archive, archive.stories[0]!).newer).toBeUndefined();
    expect(neighboursOf(archive, archive.stories.at(-1)!).older).toBeUndefined();
    expect(neighboursOf(archive, archive.stories[1]!).newer?.id).toBe('2022/moi-hon');
  });
});

describe('addresses', () => {
  test("the writer's own address replaces the folder, the year stays", () => {
    const story = storyEntry('2021/so-ket', {
      slug: 'so-ket-dau-nam',
      formerPaths: ['/tin-tuc/2021/so-ket/'],
    });
    const archive = archiveOf([story]);
    expect(archive.stories[0]!.path).toBe('/tin-tuc/2021/so-ket-dau-nam/');
    expect(movesOf(archive)).toEqual([
      { from: '/tin-tuc/2021/so-ket/', to: '/tin-tuc/2021/so-ket-dau-nam/', status: 301 },
    ]);
  });

  test('a former address that another story has taken is not led away', () => {
    const archive = archiveOf([
      storyEntry('2021/moi', { formerPaths: ['/tin-tuc/2021/cu/'] }),
      storyEntry('2021/cu'),
    ]);
    expect(movesOf(archive)).toEqual([]);
  });
});

describe('agencies', () => {
  const agency = (name: string, successor?: string) => ({
    name,
    shortName: name,
    successor,
    formerIds: [],
  });

  test('the end of the line of successors is what the agency is called today', () => {
    const agencies = [
      { id: 'a', data: agency('A', 'b') },
      { id: 'b', data: agency('B', 'c') },
      { id: 'c', data: agency('C') },
    ];
    const archive = archiveOf([], { agencies });
    expect(successorOf(archive, archive.agency('a')!)?.id).toBe('c');
    expect(successorOf(archive, archive.agency('c')!)).toBeUndefined();
  });

  test('a circle of successors ends', () => {
    const agencies = [
      { id: 'a', data: agency('A', 'b') },
      { id: 'b', data: agency('B', 'a') },
    ];
    const archive = archiveOf([], { agencies });
    expect(successorOf(archive, archive.agency('a')!)?.id).toBe('b');
  });
});
