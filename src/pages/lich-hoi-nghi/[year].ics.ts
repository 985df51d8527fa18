import type { APIRoute } from 'astro';
import { calendar } from '../../feeds/calendar.ts';
import { CALENDAR_STRINGS } from '../../feeds/strings.ts';
import { loadArchive } from '../../loaders/site.ts';

export async function getStaticPaths() {
  const archive = await loadArchive();
  return archive.meetingYears().map((year) => ({ params: { year: String(year) } }));
}

export const GET: APIRoute<Record<string, unknown>, { year: string }> = async ({
  params,
  site,
}) => {
  const archive = await loadArchive();
  const year = Number(params.year);
  const { title } = archive.site();
  const text = calendar(archive.meetings(year), {
    name: CALENDAR_STRINGS.name(title),
    description: CALENDAR_STRINGS.ofYear(year),
    siteUrl: String(site),
    path: `/lich-hoi-nghi/${params.year}.ics`,
  });
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
