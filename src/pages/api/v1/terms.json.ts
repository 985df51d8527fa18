import type { APIRoute } from 'astro';
import { termsRecord } from '../../../feeds/api/records.ts';
import { jsonAnswer } from '../../../loaders/api-answer.ts';
import { loadArchive } from '../../../loaders/site.ts';

export const GET: APIRoute = async () => {
  const archive = await loadArchive();
  return jsonAnswer(termsRecord(archive.allTopics()));
};
