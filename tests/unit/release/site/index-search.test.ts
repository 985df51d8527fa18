import { describe, expect, it } from 'vitest';

import { createArchive, type StoryEntry } from '../../../../src/archive/index.ts';
import { agencies, readEntry, topics, type SearchSettings } from '../../../../src/model/index.ts';
import { digestSearch, searchSource } from '../../../../src/release/site/index-search.ts';
import { siteData } from '../../../support/settings.ts';
import { storyEntry } from '../../../support/stories.ts';

const NOW = new Date('2026-03-15T00:00:00Z');
const NO_WORDS: SearchSettings = { synonyms: [], successions: [] };

function archiveOf(
  stories: StoryEntry[],
  agencyName = 'Sở Khoa học và Công nghệ',
  search = NO_WORDS,
) {
  return createArchive({
    stories,
    agencies: [
      {
        id: 'so-khcn',
        data: readEntry(agencies, { name: agencyName, shortName: 'Sở KH&CN' }).data!,
      },
    ],
    pages: [],
    site: siteData,
    topics: readEntry(topics, { topics: [] }).data!,
    search,
    now: NOW,
  });
}

function periodsOf(stories: StoryEntry[], agencyName?: string) {
  const loadBody = (digest: string) => Promise.resolve({ html: `<p>Thân của ${digest}</p>` });
  return searchSource(archiveOf(stories, agencyName), loadBody).periods;
}

function digestsOf(stories: StoryEntry[], agencyName?: string): Map<string, string> {
  return new Map(periodsOf(stories, agencyName).map(({ name, digest }) => [name, digest]));
}

const published = (id: string, day: string, data: Record<string, unknown> = {}) =>
  storyEntry(id, { publishedAt: `${day}T08:00:00+07:00`, ...data });

const STORIES = [
  published('2024/a', '2024-02-01'),
  published('2025/b', '2025-12-31'),
  published('2026/c', '2026-01-05'),
  published('2026/d', '2026-03-02'),
  published('2026/e', '2026-03-09'),
];

describe('the periods of the search', () => {
  it('are the years before this one, and the months of this one', () => {
    const names = periodsOf(STORIES).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['2024', '2025', '2026-01', '2026-03']);
  });

  it('go by the time of publication in Vietnam', () => {
    const late = published('2025/c', '2026-01-05', { publishedAt: '2025-12-31T18:00:00Z' });
    expect(periodsOf([late]).map(({ name }) => name)).toEqual(['2026-01']);
  });

  it('give the documents of their stories', async () => {
    const march = periodsOf(STORIES).find(({ name }) => name === '2026-03');
    expect(await march?.documents()).toMatchObject([
      { url: '/tin-tuc/2026/e/', body: ['Thân của digest-of-2026/e'] },
      { url: '/tin-tuc/2026/d/', agency: { name: 'Sở Khoa học và Công nghệ' } },
    ]);
  });

  it('do not change with a new story of another', () => {
    const before = digestsOf(STORIES);
    const after = digestsOf([published('2026/f', '2026-03-14'), ...STORIES]);
    const changed = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
    expect(changed).toEqual(['2026-03']);
  });

  it.each([
    ['a story', [{ ...STORIES[0]!, digest: 'other' }, ...STORIES.slice(1)], undefined],
    ['an address', [published('2024/a', '2024-02-01', { slug: 'ten-khac' })], undefined],
    ['the name of an agency', STORIES, 'Sở KH&CN tỉnh'],
  ])('change with %s', (_, stories, agencyName) => {
    expect(digestsOf(stories, agencyName).get('2024')).not.toBe(digestsOf(STORIES).get('2024'));
  });
});

describe('the digest of the search', () => {
  it('is the same for the same archive, read in another order', () => {
    expect(digestSearch(archiveOf(STORIES.toReversed()))).toBe(digestSearch(archiveOf(STORIES)));
  });

  it.each([
    ['a story less', archiveOf(STORIES.slice(1))],
    ['another name of an agency', archiveOf(STORIES, 'Sở KH&CN tỉnh')],
    [
      'words that mean one thing',
      archiveOf(STORIES, undefined, { ...NO_WORDS, synonyms: [{ forms: ['ISC', 'Tuần lễ'] }] }),
    ],
    [
      'a name from a merger',
      archiveOf(STORIES, undefined, {
        ...NO_WORDS,
        successions: [{ former: 'Cục A', present: 'Cục B' }],
      }),
    ],
  ])('changes with %s', (_, archive) => {
    expect(digestSearch(archive)).not.toBe(digestSearch(archiveOf(STORIES)));
  });
});
