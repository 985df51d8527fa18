import type { APIRoute } from 'astro';
import { storiesAnswer } from '../../../loaders/api-answer.ts';
import { loadArchive } from '../../../loaders/site.ts';

export const GET: APIRoute = async ({ site }) => {
  const archive = await loadArchive();
  return storiesAnswer(archive, archive.newestStories(), site);
};
