import type { APIRoute } from 'astro';
import { sitemapIndex } from '../feeds/maps/sitemap.ts';
import { loadArchive } from '../loaders/site.ts';

export const GET: APIRoute = async ({ site }) => {
  const archive = await loadArchive();
  return new Response(sitemapIndex(archive.mapParts(), String(site)));
};
