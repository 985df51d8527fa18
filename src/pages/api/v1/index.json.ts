import type { APIRoute } from 'astro';
import { apiIndex, resolver } from '../../../feeds/api/records.ts';
import { jsonAnswer } from '../../../loaders/api-answer.ts';
import { loadArchive } from '../../../loaders/site.ts';

export const GET: APIRoute = async ({ site }) => {
  const archive = await loadArchive();
  const { title } = archive.site();
  return jsonAnswer(apiIndex(archive.dataMonths(), title, resolver(String(site))));
};
