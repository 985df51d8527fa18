import type { APIRoute } from 'astro';
import { securityTxt } from '../../feeds/security-txt.ts';
import { loadArchive } from '../../loaders/site.ts';

export const GET: APIRoute = async ({ site }) => {
  const archive = await loadArchive();
  const { email } = archive.site();
  return new Response(securityTxt({ email, expires: archive.validUntil(), siteUrl: String(site) }));
};
