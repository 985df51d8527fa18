import type { FeedItem } from '../../archive/index.ts';
import { KINDS } from '../../model/index.ts';
import { x, xmlDocument, type XmlElement } from '../xml.ts';
import {
  absolute,
  authorOf,
  feedPath,
  feedTitle,
  feedUpdate,
  permanentId,
  timestamp,
  type Feed,
} from './feed.ts';

/** The Atom Syndication Format, RFC 4287. */
export function atom(feed: Feed): string {
  const { site, siteUrl, items, path } = feed;
  const self = absolute(feedPath(path, 'atom'), siteUrl);
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' }, [
      x('title', feedTitle(feed)),
      x('subtitle', site.tagline),
      x('id', self),
      x('updated', feedUpdate(feed)),
      x('author', [x('name', site.owner)]),
      x('rights', site.owner),
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      x('link', { rel: 'alternate', type: 'text/html', href: absolute(path, siteUrl) }),
      ...items.map((item) => entry(item, siteUrl)),
    ]),
  );
}

function entry(item: FeedItem, siteUrl: string): XmlElement {
  const { path, data, photos } = item;
  return x('entry', [
    x('title', data.title),
    x('id', permanentId(item, siteUrl)),
    x('updated', timestamp(data.updatedAt ?? data.publishedAt)),
    ...(data.publishedAtKnown ? [x('published', timestamp(data.publishedAt))] : []),
    x('author', [x('name', authorOf(item))]),
    x('category', { term: data.kind, label: KINDS[data.kind] }),
    x('link', { rel: 'alternate', type: 'text/html', href: absolute(path, siteUrl) }),
    ...photos.map(({ image, caption, alt }) =>
      x('link', {
        rel: 'enclosure',
        type: 'image/jpeg',
        href: absolute(image.jpeg.url, siteUrl),
        title: caption ?? alt,
      }),
    ),
    x('summary', data.lead),
  ]);
}
