import type { APIRoute } from 'astro';
import { storiesAnswer } from '../../../../loaders/api-answer.ts';
import { loadArchive } from '../../../../loaders/site.ts';

export async function getStaticPaths() {
  const archive = await loadArchive();
  return archive.dataMonths().map(({ name }) => ({ params: { month: name } }));
}

export const GET: APIRoute<Record<string, unknown>, { month: string }> = async ({
  params,
  site,
}) => {
  const archive = await loadArchive();
  return storiesAnswer(archive, archive.storiesOfMonth(params.month), site);
};
