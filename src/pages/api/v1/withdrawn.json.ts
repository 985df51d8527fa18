import type { APIRoute } from 'astro';
import { resolver, withdrawnRecord } from '../../../feeds/api/records.ts';
import { jsonAnswer } from '../../../loaders/api-answer.ts';
import { loadArchive } from '../../../loaders/site.ts';

export const GET: APIRoute = async ({ site }) => {
  const archive = await loadArchive();
  const absolute = resolver(String(site));
  return jsonAnswer({
    stories: archive.withdrawnStories().map((story) => withdrawnRecord(story, absolute)),
  });
};
