import type { APIRoute } from 'astro';
import { agencyRecord, resolver } from '../../../feeds/api/records.ts';
import { jsonAnswer } from '../../../loaders/api-answer.ts';
import { loadArchive } from '../../../loaders/site.ts';

export const GET: APIRoute = async ({ site }) => {
  const archive = await loadArchive();
  const absolute = resolver(String(site));
  return jsonAnswer({
    agencies: archive.allAgencies().map((agency) => agencyRecord(agency, absolute)),
  });
};
