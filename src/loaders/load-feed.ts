import type { Feed } from '../feeds/news/feed.ts';
import { loadArchive, mustFind } from './site.ts';

/** What the feed in a place says, in whatever format. @param scope empty for the site, `loai/so-ket` */
export async function loadFeed(scope: string | undefined, site: URL | undefined): Promise<Feed> {
  const archive = await loadArchive();
  const place = scope ?? '';
  const { title, tagline, owner, email } = archive.site();
  return {
    ...mustFind(archive.newsFeed(place), place),
    site: { title, tagline, owner, email },
    siteUrl: String(site),
  };
}

/** Where there are feeds, as Astro wants to hear it. */
export async function feedPlaces(): Promise<{ params: { scope: string | undefined } }[]> {
  const archive = await loadArchive();
  return archive
    .feedScopes()
    .map((scope) => ({ params: { scope: scope === '' ? undefined : scope } }));
}
