import { describe, expect, test } from 'vitest';
import { movedAddresses, type Archive, type StoryEntry } from '../../../src/archive/index.ts';
import { listAddresses } from '../../../src/archive/list-addresses.ts';
import { archiveOf } from '../../support/archive/archive-of.ts';
import { createRandom, type Random } from '../../support/archive/random.ts';
import { sixAgencies, SIX_TOPICS, sixYears } from '../../support/archive/six-years.ts';
import { storyEntry } from '../../support/stories.ts';
import { photoView } from '../../support/story-view.ts';

const withdrawn = { date: '2021-08-01', reason: 'Trùng nội dung.' };

function answersOf(archive: Archive): Map<string, string> {
  return new Map(
    movedAddresses(archive).map((moved) => [moved.from, moved.status === 301 ? moved.to : '410']),
  );
}

/** Every address at which the archive shows something. */
function shownBy(archive: Archive): string[] {
  const photos = archive.stories.flatMap((story) => story.photos.flatMap(({ path }) => path ?? []));
  const files = archive.stories.flatMap((story) => Object.values(story.files));
  const stories = [...archive.stories, ...archive.withdrawn].map(({ path }) => path);
  return [...listAddresses(archive), ...stories, ...photos, ...files];
}

describe('what goes with a withdrawn story', () => {
  test('leads to what stands nearest: its photos to it, its lists to those above', () => {
    const story = storyEntry('2021/go', {
      withdrawn,
      people: [{ name: 'Lê An' }],
      documents: [{ type: 'Nghị định', number: '30/2020/NĐ-CP' }],
    });
    const entry = { ...story, photos: [photoView('a')] };
    const answers = answersOf(archiveOf([entry, storyEntry('2020/con')]));
    expect(answers.get('/tin-tuc/2021/go/')).toBe('410');
    expect(answers.get('/anh/2021/go/a/')).toBe('/tin-tuc/2021/go/');
    expect(answers.get('/nhan-su/le-an/')).toBe('/nhan-su/');
    expect(answers.get('/van-ban/30-2020-nd-cp/')).toBe('/van-ban/');
    expect(answers.get('/lich-hoi-nghi/2021/07/')).toBe('/lich-hoi-nghi/');
    expect(answers.get('/nam/2021/07/')).toBe('/tin-tuc/');
    expect(answers.get('/thu-vien-anh/nam/2021/')).toBe('/thu-vien-anh/');
    expect(answers.get('/lich-hoi-nghi/2021.ics')).toBe('/lich-hoi-nghi.ics');
    expect(answers.get('/api/v1/news/2021-07.json')).toBe('/api/v1/index.json');
    expect(answers.get('/sitemap/tin-2021-07.xml')).toBe('/sitemap-index.xml');
    expect(answers.get('/sitemap/anh-2021-07.xml')).toBe('/sitemap-index.xml');
    expect(answers.has('/nam/2020/')).toBe(false);
  });
});

describe('the page of a photo that a story has no longer', () => {
  const former = { formerPaths: ['/anh/2021/a/cu/'] };

  test('leads to the story', () => {
    expect(answersOf(archiveOf([storyEntry('2021/a', former)])).get('/anh/2021/a/cu/')).toBe(
      '/tin-tuc/2021/a/',
    );
  });

  test('leads nowhere when the story has it again', () => {
    const entry = { ...storyEntry('2021/a', former), photos: [photoView('cu')] };
    expect(answersOf(archiveOf([entry])).has('/anh/2021/a/cu/')).toBe(false);
  });
});

test('a topic takes the stories and the addresses of those that were merged into it', () => {
  const archive = archiveOf([storyEntry('2021/a', { topics: ['ky-thuat', 'cong-nghe'] })], {
    topics: SIX_TOPICS,
  });
  expect(archive.stories[0]?.data.topics).toEqual(['cong-nghe']);
  expect(answersOf(archive).get('/chu-de/ky-thuat/')).toBe('/chu-de/cong-nghe/');
});

test('the addresses of an agency lead to the record that replaced it', () => {
  const year = { type: 'năm', from: '2021-01-01', to: '2021-12-31' };
  const story = storyEntry('2021/a', {
    host: 'moi',
    period: year,
    figures: [{ value: 1, label: 'Việc' }],
  });
  const answers = answersOf(archiveOf([story], { agencies: { moi: { formerIds: ['cu'] } } }));
  expect(answers.get('/don-vi/cu/')).toBe('/don-vi/moi/');
  expect(answers.get('/don-vi/cu/so-lieu.csv')).toBe('/don-vi/moi/so-lieu.csv');
  expect(answers.get('/don-vi/cu/so-lieu/')).toBe('/don-vi/moi/so-lieu/');
  expect(answers.get('/don-vi/cu/tong-hop/2021/')).toBe('/don-vi/moi/tong-hop/2021/');
});

test('the map of the news of these days leads to the list of maps while there are none', () => {
  const map = '/sitemap/tin-moi.xml';
  const today = storyEntry('2030/a', { publishedAt: '2030-01-01T06:00:00+07:00' });
  expect(answersOf(archiveOf([storyEntry('2021/a')])).get(map)).toBe('/sitemap-index.xml');
  expect(answersOf(archiveOf([today])).has(map)).toBe(false);
});

/** A newsroom over time, as the CMS and the editors keep it. */
interface Newsroom {
  stories: StoryEntry[];
  agencies: Record<string, Record<string, unknown>>;
  topics: { slug: string; name: string; formerSlugs?: string[] }[];
}

const CHANGES: ((newsroom: Newsroom, random: Random) => void)[] = [
  function withdraw({ stories }, random) {
    changeOne(stories, random, () => ({ withdrawn }));
  },
  function giveAddress({ stories }, random) {
    changeOne(stories, random, ({ id, data }) => {
      const [year = '', folder = ''] = id.split('/');
      const slug = `dia-chi-${String(random.between(1, 1e6))}`;
      const before = `/tin-tuc/${year}/${data.slug ?? folder}/`;
      return { slug, formerPaths: [...data.formerPaths, before] };
    });
  },
  function mergeTopics({ topics }, random) {
    if (topics.length < 2) return;
    const [gone] = topics.splice(random.between(0, topics.length - 1), 1);
    const kept = random.one(topics);
    kept.formerSlugs = [
      ...(kept.formerSlugs ?? []),
      ...(gone?.formerSlugs ?? []),
      gone?.slug ?? '',
    ];
  },
  function replaceAgency(newsroom, random) {
    const old = random.one(Object.keys(newsroom.agencies));
    const id = `${old}-moi`;
    const { [old]: data = {}, ...others } = newsroom.agencies;
    const formerIds = [...((data['formerIds'] as string[] | undefined) ?? []), old];
    newsroom.agencies = { ...others, [id]: { ...data, formerIds } };
    newsroom.stories = newsroom.stories.map((story) =>
      story.data.host === old ? { ...story, data: { ...story.data, host: id } } : story,
    );
  },
];

test.each([1, 2, 3, 4, 5])('every address that ever was answers, seed %i', (seed) => {
  const random = createRandom(seed);
  const newsroom: Newsroom = {
    stories: sixYears().map(({ id, data }) => ({
      ...storyEntry(id, data),
      photos: random.chance(0.2) ? [photoView('a')] : [],
      files: random.chance(0.2) ? { 'a.pdf': `/tep/${id.replace('/', '-')}/a.pdf` } : {},
    })),
    agencies: sixAgencies(),
    topics: structuredClone(SIX_TOPICS),
  };
  const everShown = new Set<string>();
  let archive = archiveOf(newsroom.stories, newsroom);
  for (let change = 0; change < 12; change++) {
    for (const address of shownBy(archive)) everShown.add(address);
    random.one(CHANGES)(newsroom, random);
    archive = archiveOf(newsroom.stories, newsroom);
  }
  const shown = new Set(shownBy(archive));
  const answers = answersOf(archive);
  const dead = [...everShown].filter((address) => !shown.has(address) && !answers.has(address));
  expect(dead).toEqual([]);
  const lost = [...answers].filter(([, to]) => to !== '410' && !shown.has(to));
  expect(lost).toEqual([]);
});

function changeOne(
  stories: StoryEntry[],
  random: Random,
  change: (story: StoryEntry) => Partial<StoryEntry['data']>,
): void {
  const place = random.between(0, stories.length - 1);
  const story = stories[place];
  if (story !== undefined) stories[place] = { ...story, data: { ...story.data, ...change(story) } };
}
