import type { APIRoute } from 'astro';
import { FEED_FILES } from '../../feeds/news/feed.ts';
import { jsonFeed } from '../../feeds/news/json-feed.ts';
import { feedPlaces, loadFeed } from '../../loaders/load-feed.ts';

export const getStaticPaths = feedPlaces;

export const GET: APIRoute<Record<string, unknown>, { scope: string | undefined }> = async ({
  params,
  site,
}) =>
  new Response(jsonFeed(await loadFeed(params.scope, site)), {
    headers: { 'Content-Type': FEED_FILES.json.type },
  });
