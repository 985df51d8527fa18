import type { FeedItem } from '../../archive/index.ts';
import { KINDS, type PhotoView } from '../../model/index.ts';
import { x, xmlDocument, type XmlElement } from '../xml.ts';
import {
  absolute,
  authorOf,
  feedPath,
  feedTitle,
  feedUpdate,
  permanentId,
  type Feed,
} from './feed.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** RSS 2.0 (rssboard.org/rss-specification) with the photos of stories in Media RSS. */
export function rss(feed: Feed): string {
  const { site, siteUrl, items, path } = feed;
  return xmlDocument(
    x('rss', { version: '2.0', ...NAMESPACES }, [
      x('channel', [
        x('title', feedTitle(feed)),
        x('link', absolute(path, siteUrl)),
        x('description', site.tagline),
        x('language', 'vi'),
        x('copyright', site.owner),
        ...(items.length === 0 ? [] : [x('lastBuildDate', rfc822(feedUpdate(feed)))]),
        x('atom:link', {
          href: absolute(feedPath(path, 'rss'), siteUrl),
          rel: 'self',
          type: 'application/rss+xml',
        }),
        ...items.map((item) => rssItem(item, siteUrl)),
      ]),
    ]),
  );
}

function rssItem(item: FeedItem, siteUrl: string): XmlElement {
  const { path, data, photos } = item;
  return x('item', [
    x('title', data.title),
    x('link', absolute(path, siteUrl)),
    x('description', data.lead),
    x('category', KINDS[data.kind]),
    x('guid', { isPermaLink: 'false' }, permanentId(item, siteUrl)),
    ...(data.publishedAtKnown ? [x('pubDate', rfc822(data.publishedAt))] : []),
    x('dc:creator', authorOf(item)),
    ...(photos.length === 0
      ? []
      : [
          x(
            'media:group',
            photos.map((photo, index) => media(photo, index, siteUrl)),
          ),
        ]),
  ]);
}

/** A photo with what its caption says; the first one stands for the story. */
function media(
  { image: { jpeg }, caption, alt, credit }: PhotoView,
  index: number,
  siteUrl: string,
) {
  return x(
    'media:content',
    {
      url: absolute(jpeg.url, siteUrl),
      type: 'image/jpeg',
      medium: 'image',
      width: jpeg.widthPx,
      height: jpeg.heightPx,
      isDefault: String(index === 0),
    },
    [
      x('media:description', { type: 'plain' }, caption ?? alt),
      ...(credit === undefined
        ? []
        : [x('media:credit', { role: 'photographer', scheme: 'urn:ebu' }, credit)]),
    ],
  );
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const OFFSET_MS = 7 * 3_600_000;

/** RFC 822 with a year of four digits, in Vietnam time: `Mon, 26 Jul 2021 15:31:00 +0700`. */
export function rfc822(moment: string): string {
  const local = new Date(Date.parse(moment) + OFFSET_MS);
  const day = String(local.getUTCDate()).padStart(2, '0');
  const month = MONTHS[local.getUTCMonth()] ?? '';
  const time = local.toISOString().slice(11, 19);
  return `${DAYS[local.getUTCDay()] ?? ''}, ${day} ${month} ${String(local.getUTCFullYear())} ${time} +0700`;
}
