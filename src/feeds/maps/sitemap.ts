import {
  mapPartPath,
  type MapPart,
  type MappedPage,
  type RecentStory,
} from '../../archive/index.ts';
import { x, xmlDocument, type XmlElement } from '../xml.ts';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

/** The list of all parts (sitemaps.org/protocol). */
export function sitemapIndex(parts: readonly MapPart[], siteUrl: string): string {
  const listed = parts.map(({ name, updatedAt }) =>
    x('sitemap', [x('loc', absolute(mapPartPath(name), siteUrl)), ...lastChange(updatedAt)]),
  );
  return xmlDocument(x('sitemapindex', { xmlns: SITEMAP }, listed));
}

/** Pages with the photos in them. */
export function sitemap(pages: readonly MappedPage[], siteUrl: string): string {
  const listed = pages.map(({ path, updatedAt, images }) =>
    x('url', [
      x('loc', absolute(path, siteUrl)),
      ...lastChange(updatedAt),
      ...images.map((url) => x('image:image', [x('image:loc', absolute(url, siteUrl))])),
    ]),
  );
  return xmlDocument(x('urlset', { xmlns: SITEMAP, 'xmlns:image': IMAGE }, listed));
}

/** News of these days, for search engines that show news. */
export function newsSitemap(
  stories: readonly RecentStory[],
  { publication, siteUrl }: { publication: string; siteUrl: string },
): string {
  const listed = stories.map(({ path, data: { title, publishedAt } }) =>
    x('url', [
      x('loc', absolute(path, siteUrl)),
      x('news:news', [
        x('news:publication', [x('news:name', publication), x('news:language', 'vi')]),
        x('news:publication_date', publishedAt),
        x('news:title', title),
      ]),
    ]),
  );
  return xmlDocument(x('urlset', { xmlns: SITEMAP, 'xmlns:news': NEWS }, listed));
}

function lastChange(updatedAt: string | undefined): XmlElement[] {
  return updatedAt === undefined ? [] : [x('lastmod', updatedAt)];
}

function absolute(path: string, siteUrl: string): string {
  return new URL(path, siteUrl).href;
}
