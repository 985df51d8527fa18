import type { StoryData } from '../../model/index.ts';
import type { Archive } from '../archive.ts';
import { libraryPath, newsPagePath } from '../addresses.ts';
import { monthParts, NEWS_PART, PAGES_PART, storiesOfTheseDays } from '../map-parts.ts';
import { recordPaths } from '../record-paths.ts';
import { pagesOfSections } from '../section.ts';
import { storiesByYear, updateOf } from '../questions.ts';
import type { Story } from '../story.ts';
import { libraryAddresses } from './library-questions.ts';

/** One part of the map of the site, see `mapPartPath`. */
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

/** The pages without stories, the news of these days, then months with their stories and photos. */
export function mapParts(archive: Archive): MapPart[] {
  const ofMonths = monthParts(archive).flatMap(({ stories, storiesPart, photosPart }) => {
    const updatedAt = stories.map(updateOf).reduce((a, b) => (a > b ? a : b));
    const names = photosPart === undefined ? [storiesPart] : [storiesPart, photosPart];
    return names.map((name) => ({ name, updatedAt }));
  });
  // A map without an address is against its schema.
  const news = recentStories(archive).length > 0 ? [NEWS_PART] : [];
  const others = [PAGES_PART, ...news].map((name) => ({ name, updatedAt: undefined }));
  return [...others, ...ofMonths];
}

/** Every page that a part names; the part of this day's news asks for `recentStories`. */
export function mappedPages(archive: Archive, name: string): MappedPage[] {
  if (name === PAGES_PART) return standingPages(archive);
  const months = monthParts(archive);
  const ofStories = months.find(({ storiesPart }) => storiesPart === name);
  if (ofStories !== undefined) return ofStories.stories.flatMap(storyPageOf);
  const ofPhotos = months.find(({ photosPart }) => photosPart === name);
  return ofPhotos?.stories.flatMap(photoPagesOf) ?? [];
}

/** The answer moves with the day of the build, so every publication looks again. */
export function recentStories(archive: Archive): RecentStory[] {
  return storiesOfTheseDays(archive).map(({ path, data: { title, publishedAt } }) => ({
    path,
    data: { title, publishedAt },
  }));
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
