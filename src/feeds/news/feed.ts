import type { FeedItem, FeedView } from '../../archive/index.ts';
import type { SiteData } from '../../model/index.ts';

/** All that a feed in any format is made from. */
export interface Feed extends FeedView {
  site: Pick<SiteData, 'title' | 'tagline' | 'owner' | 'email'>;
  /** Origin of the site, to make addresses absolute. */
  siteUrl: string;
}

/** How a feed is read where it stands. */
export const FEED_FILES = {
  rss: { name: 'rss.xml', type: 'application/rss+xml', label: 'RSS' },
  atom: { name: 'atom.xml', type: 'application/atom+xml', label: 'Atom' },
  json: { name: 'feed.json', type: 'application/feed+json', label: 'JSON Feed' },
} as const;

export type FeedFormat = keyof typeof FEED_FILES;

/** Root-relative address of the feed of a page. @param path of the page: `/`, `/loai/so-ket/` */
export function feedPath(path: string, format: FeedFormat): string {
  return `${path}${FEED_FILES[format].name}`;
}

export function feedTitle({ name, site }: Pick<Feed, 'name' | 'site'>): string {
  return name === undefined ? site.title : `${name} – ${site.title}`;
}

export function absolute(path: string, siteUrl: string): string {
  return new URL(path, siteUrl).href;
}

/** Names the story for ever, in the form of an address: readers of feeds compare it, nobody opens it. */
export function permanentId({ id }: Pick<FeedItem, 'id'>, siteUrl: string): string {
  return absolute(`/tin-tuc/${id}/`, siteUrl);
}

/** The people or office that wrote the story, as far as it says. */
export function authorOf({ data: { byline }, host }: FeedItem): string {
  return byline?.name ?? byline?.unit ?? host;
}

/** RFC 3339, in UTC. */
export function timestamp(moment: string): string {
  return new Date(moment).toISOString().replace('.000', '');
}

/** When a story without stories was changed: never. */
const NEVER = '1970-01-01T00:00:00Z';

export function feedUpdate({ items }: Pick<Feed, 'items'>): string {
  return items
    .map(({ data }) => timestamp(data.updatedAt ?? data.publishedAt))
    .reduce(later, NEVER);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
