import type { Event, Legislation, NewsArticle } from 'schema-dts';
import { waysOfStory, type AgencyCard, type NamedLink, type Story } from '../../archive/index.ts';
import type { StoryData } from '../../model/index.ts';
import { ownerId } from './organization.ts';

interface StoryContext {
  host: AgencyCard | undefined;
  owner: string;
  siteUrl: string;
}

/**
 * A story with the meeting that it tells of and the documents that it cites. Its lead stands in the
 * description of the page: once more here would cost the reader bytes.
 */
export function newsArticle(story: Story, { host, owner, siteUrl }: StoryContext): NewsArticle {
  const { data, path, photos } = story;
  const { title, byline, updatedAt } = data;
  const { documents } = waysOfStory(story);
  const url = new URL(path, siteUrl).href;
  const images = photos.filter(({ decorative }) => !decorative).map(({ image }) => image.jpeg.url);
  const author = byline?.name ?? byline?.unit;
  return {
    '@type': 'NewsArticle',
    '@id': url,
    inLanguage: 'vi',
    headline: title,
    datePublished: publishedOf(data),
    ...(updatedAt === undefined ? {} : { dateModified: updatedAt }),
    ...(images.length === 0
      ? {}
      : { image: [...new Set(images)].map((image) => new URL(image, siteUrl).href) }),
    author:
      byline?.name === undefined
        ? { '@type': 'Organization', name: author ?? host?.data.name ?? owner }
        : { '@type': 'Person', name: byline.name },
    publisher: { '@type': 'Organization', '@id': ownerId(siteUrl), name: owner },
    about: eventOf(data, host, siteUrl),
    ...(documents.length === 0
      ? {}
      : { citation: documents.map((each) => citationOf(each, siteUrl)) }),
  };
}

/** Where nobody knows the hour, the day. */
export function publishedOf({ publishedAt, publishedAtKnown }: StoryData): string {
  return publishedAtKnown ? publishedAt : publishedAt.slice(0, 10);
}

const ATTENDANCE = {
  'trực tiếp': 'https://schema.org/OfflineEventAttendanceMode',
  'trực tuyến': 'https://schema.org/OnlineEventAttendanceMode',
  'kết hợp': 'https://schema.org/MixedEventAttendanceMode',
} as const;

function eventOf(
  { title, event }: StoryData,
  host: AgencyCard | undefined,
  siteUrl: string,
): Event {
  const { start, end, mode, place } = event;
  return {
    '@type': 'Event',
    name: title,
    startDate: start,
    ...(end === undefined ? {} : { endDate: end }),
    ...(mode === undefined ? {} : { eventAttendanceMode: ATTENDANCE[mode] }),
    ...(place === undefined ? {} : { location: { '@type': 'Place', name: place } }),
    ...(host === undefined
      ? {}
      : {
          organizer: {
            '@type': 'GovernmentOrganization',
            '@id': new URL(host.path, siteUrl).href,
            name: host.data.name,
          },
        }),
  };
}

/** A cited document by its page, which tells the rest; a story has few bytes for it. */
function citationOf({ path }: NamedLink, siteUrl: string): Legislation {
  return { '@type': 'Legislation', '@id': new URL(path, siteUrl).href };
}
