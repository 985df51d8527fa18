import { describe, expect, test } from 'vitest';
import { createArchive, openReader } from '../../../../src/archive/index.ts';
import { readEntry, site, type SiteData } from '../../../../src/model/index.ts';
import { requiredSite } from '../../../support/settings.ts';
import { storyEntry } from '../../../support/stories.ts';

const SITE = { ...requiredSite, links: [{ label: 'Bộ', url: 'https://vidu.gov.vn' }] };
const STORIES = [
  storyEntry('2021/moi', { publishedAt: '2021-07-09T08:00:00+07:00' }),
  storyEntry('2021/giua', { publishedAt: '2021-07-08T08:00:00+07:00', kind: 'tong-ket' }),
  storyEntry('2020/cu', { formerPaths: ['/tin-tuc/2020/ten-cu/'] }),
  storyEntry('2019/go', { withdrawn: { date: '2021-01-01', reason: 'Trùng.' } }),
];

function readerOf(home: object, now = '2021-07-10T10:00:00+07:00') {
  const { data, issues } = readEntry(site, { ...SITE, home });
  if (data === undefined) throw new Error(JSON.stringify(issues));
  const archive = createArchive({
    stories: STORIES,
    agencies: [],
    pages: [],
    site: data satisfies SiteData,
    topics: { topics: [] },
    now: new Date(now),
  });
  return openReader(archive).reader;
}
const pathsOf = (home: object, now?: string) =>
  readerOf(home, now)
    .homeStories(3)
    .map(({ path }) => path.replace('/tin-tuc/', ''));

describe('homeStories', () => {
  test('are the newest, when nothing is pinned', () => {
    expect(pathsOf({})).toEqual(['2021/moi/', '2021/giua/', '2020/cu/']);
  });

  test('begin with what is pinned, and name no story twice', () => {
    expect(
      pathsOf({ pinned: ['https://tin.vidu.vn/tin-tuc/2020/cu', '/tin-tuc/2021/moi/'] }),
    ).toEqual(['2020/cu/', '2021/moi/', '2021/giua/']);
  });

  test('find a pinned story by its former address', () => {
    expect(pathsOf({ pinned: ['/tin-tuc/2020/ten-cu/'] })[0]).toBe('2020/cu/');
  });

  test('let a pin end with its last day in Vietnam', () => {
    const pinned = [{ address: '/tin-tuc/2020/cu/', until: '2021-07-10' }];
    expect(pathsOf({ pinned }, '2021-07-10T23:59:00+07:00')[0]).toBe('2020/cu/');
    expect(pathsOf({ pinned }, '2021-07-11T00:00:00+07:00')[0]).toBe('2021/moi/');
  });

  test('pass over a pin that leads nowhere or to a withdrawn story', () => {
    expect(pathsOf({ pinned: ['/tin-tuc/2019/go/', '/tin-tuc/2019/khong-co/'] })[0]).toBe(
      '2021/moi/',
    );
  });
});

describe('homeParts', () => {
  const titlesOf = (sections: unknown[]) =>
    readerOf({ sections })
      .homeParts()
      .map((part) => `${part.form}: ${part.title ?? ''}`);

  test('are photos and every kind with stories, when nothing is chosen', () => {
    expect(titlesOf([])).toEqual([
      'photos: ',
      'stories: Hội nghị sơ kết',
      'stories: Hội nghị tổng kết',
    ]);
  });

  test('come in the order that the editors chose, under their titles', () => {
    const sections = [
      { show: 'loai-tin', kind: 'tong-ket', title: 'Nhìn lại năm' },
      { show: 'lien-ket', title: 'Trang bạn' },
      'anh',
    ];
    expect(titlesOf(sections)).toEqual(['stories: Nhìn lại năm', 'links: Trang bạn', 'photos: ']);
  });

  test('are not shown without stories', () => {
    expect(
      titlesOf([
        { show: 'loai-tin', kind: 'hoi-thao' },
        { show: 'don-vi', agency: 'a' },
      ]),
    ).toEqual([]);
  });
});
