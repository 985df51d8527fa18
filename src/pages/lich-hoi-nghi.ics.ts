import type { APIRoute } from 'astro';
import { calendar } from '../feeds/calendar.ts';
import { CALENDAR_STRINGS } from '../feeds/strings.ts';
import { loadArchive } from '../loaders/site.ts';

export const GET: APIRoute = async ({ site }) => {
  const archive = await loadArchive();
  const { title } = archive.site();
  const text = calendar(archive.meetings(), {
    name: CALENDAR_STRINGS.name(title),
    description: CALENDAR_STRINGS.newest,
    siteUrl: String(site),
    path: '/lich-hoi-nghi.ics',
  });
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
