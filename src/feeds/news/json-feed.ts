import type { FeedItem } from '../../archive/index.ts';
import { KINDS } from '../../model/index.ts';
import {
  absolute,
  authorOf,
  feedPath,
  feedTitle,
  permanentId,
  timestamp,
  type Feed,
} from './feed.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed(feed: Feed): string {
  const { site, siteUrl, items, path } = feed;
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(feed),
    home_page_url: absolute(path, siteUrl),
    feed_url: absolute(feedPath(path, 'json'), siteUrl),
    description: site.tagline,
    language: 'vi',
    authors: [{ name: site.owner }],
    items: items.map((item) => feedItem(item, siteUrl)),
  };
  return `${JSON.stringify(written, undefined, 1)}\n`;
}

function feedItem(item: FeedItem, siteUrl: string) {
  const { path, data, photos } = item;
  const { title, lead, kind, publishedAt, publishedAtKnown, updatedAt } = data;
  const [cover] = photos;
  return {
    id: permanentId(item, siteUrl),
    url: absolute(path, siteUrl),
    title,
    content_text: lead,
    image: cover && absolute(cover.image.jpeg.url, siteUrl),
    date_published: publishedAtKnown ? timestamp(publishedAt) : undefined,
    date_modified: updatedAt && timestamp(updatedAt),
    authors: [{ name: authorOf(item) }],
    tags: [KINDS[kind]],
    language: 'vi',
    attachments: photos.map(({ image, caption, alt }) => ({
      url: absolute(image.jpeg.url, siteUrl),
      mime_type: 'image/jpeg',
      title: caption ?? alt,
    })),
  };
}
