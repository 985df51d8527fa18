import type { APIRoute } from 'astro';
import { FEED_FILES } from '../../feeds/news/feed.ts';
import { atom } from '../../feeds/news/atom.ts';
import { feedPlaces, loadFeed } from '../../loaders/load-feed.ts';

export const getStaticPaths = feedPlaces;

export const GET: APIRoute<Record<string, unknown>, { scope: string | undefined }> = async ({
  params,
  site,
}) =>
  new Response(atom(await loadFeed(params.scope, site)), {
    headers: { 'Content-Type': FEED_FILES.atom.type },
  });
