import type { APIRoute } from 'astro';
import { NEWS_PART } from '../../archive/index.ts';
import { newsSitemap, sitemap } from '../../feeds/maps/sitemap.ts';
import { loadArchive } from '../../loaders/site.ts';

export async function getStaticPaths() {
  const archive = await loadArchive();
  return archive.mapParts().map(({ name }) => ({ params: { part: name } }));
}

export const GET: APIRoute<Record<string, unknown>, { part: string }> = async ({
  params,
  site,
}) => {
  const archive = await loadArchive();
  const siteUrl = String(site);
  if (params.part !== NEWS_PART) {
    return new Response(sitemap(archive.mappedPages(params.part), siteUrl));
  }
  const publication = archive.site().title;
  return new Response(newsSitemap(archive.recentStories(), { publication, siteUrl }));
};
