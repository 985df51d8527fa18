import type { StoryData } from '../../model/index.ts';
import type { Archive } from '../archive.ts';
import { libraryPath, newsPagePath } from '../addresses.ts';
import { NEWS_PART, PAGES_PART } from '../map-parts.ts';
import { recordPaths } from '../record-paths.ts';
import { pagesOfSections } from '../section.ts';
import { storiesByYear, updateOf, type MonthOfStories } from '../questions.ts';
import type { Story } from '../story.ts';
import { libraryAddresses } from './library-questions.ts';

/** One part of the map of the site, `/sitemap/<name>.xml`. */
export interface MapPart {
  name: string;
  /** The latest moment at which one of its pages changed, when that is known. */
  updatedAt: string | undefined;
}

export interface MappedPage {
  path: string;
  updatedAt: string | undefined;
  /** Root-relative addresses of the photos in it. */
  images: readonly string[];
}

export interface RecentStory {
  path: string;
  data: Pick<StoryData, 'title' | 'publishedAt'>;
}

const DAY_MS = 86_400_000;

/** The pages without stories, the news of these days, then months with their stories and photos. */
export function mapParts(archive: Archive): MapPart[] {
  const ofMonths = monthsOf(archive).flatMap((month) => {
    const updatedAt = month.stories.map(updateOf).reduce((a, b) => (a > b ? a : b));
    const parts = [{ name: `tin-${nameOf(month)}`, updatedAt }];
    const hasPhotos = month.stories.some(({ photos }) => photos.some(({ path }) => path));
    return hasPhotos ? [...parts, { name: `anh-${nameOf(month)}`, updatedAt }] : parts;
  });
  // A map without an address is against its schema.
  const news = recentStories(archive).length > 0 ? [NEWS_PART] : [];
  const others = [PAGES_PART, ...news].map((name) => ({ name, updatedAt: undefined }));
  return [...others, ...ofMonths];
}

/** Every page that a part names; the part of this day's news asks for `recentStories`. */
export function mappedPages(archive: Archive, name: string): MappedPage[] {
  if (name === PAGES_PART) return standingPages(archive);
  const month = monthsOf(archive).find((each) => name.endsWith(`-${nameOf(each)}`));
  const stories = month?.stories ?? [];
  return stories.flatMap(name.startsWith('anh-') ? photoPagesOf : storyPageOf);
}

/**
 * Stories of today and yesterday in Vietnam: news for search engines, which want no older than two
 * days. The answer moves with the day of the build, so every publication looks again.
 */
export function recentStories({ stories, today }: Archive): RecentStory[] {
  const yesterday = new Date(Date.parse(today) - DAY_MS).toISOString().slice(0, 10);
  return stories
    .filter(({ data }) => data.publishedAt.slice(0, 10) >= yesterday)
    .map(({ path, data: { title, publishedAt } }) => ({ path, data: { title, publishedAt } }));
}

function monthsOf(archive: Archive): MonthOfStories[] {
  return storiesByYear(archive).flatMap(({ months }) => months);
}

function nameOf({ year, month }: MonthOfStories): string {
  return `${String(year)}-${String(month).padStart(2, '0')}`;
}

function storyPageOf(story: Story): MappedPage[] {
  const images = story.photos.map(({ image }) => image.jpeg.url);
  return [{ path: story.path, updatedAt: updateOf(story), images: [...new Set(images)] }];
}

function photoPagesOf({ photos }: Story): MappedPage[] {
  const pages = new Map<string, MappedPage>();
  for (const { path, image } of photos) {
    if (path !== undefined && !pages.has(path)) {
      pages.set(path, { path, updatedAt: undefined, images: [image.jpeg.url] });
    }
  }
  return [...pages.values()];
}

/** The page of every list and every page that stands by itself. */
function standingPages(archive: Archive): MappedPage[] {
  const { pages, site, numberedPages } = archive;
  const sections = [archive.kinds, archive.topicSections, archive.agencySections];
  const lists = [
    '/',
    '/tin-tuc/',
    ...numberedPages.map(({ n }) => newsPagePath(n)),
    ...storiesByYear(archive).flatMap(({ path, months }) => [path, ...months.map((m) => m.path)]),
    ...sections.flatMap(pagesOfSections).map(({ section, year }) => (year ?? section).path),
    ...libraryAddresses(archive).map(libraryPath),
    ...recordPaths(archive),
    ...OWN_PAGES,
    ...(site.english === undefined ? [] : ['/en/', '/en/contact/']),
  ];
  return [
    ...lists.map((path) => ({ path, updatedAt: undefined, images: [] })),
    ...pages.map(({ path, data }) => ({ path, updatedAt: data.updatedAt, images: [] })),
  ];
}

/** Pages of the software that search engines may list. */
const OWN_PAGES = ['/tim-kiem/', '/tuan-thu/', '/api/v1/'];
