import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { startNewsroom, type Newsroom } from '../../../src/newsroom/newsroom.ts';
import { vietnamToday } from '../../../src/text/dates.ts';
import { makeArchive, type ChosenPhoto } from '../../support/make-archive.ts';
import { askDesk, PROJECT } from '../../support/newsroom.ts';
import { makeNewStory } from './new-story.ts';

const DAY_MS = 86_400_000;

/**
 * From "Công bố" in the trial newsroom to the story on the site: the draft with its photos was saved
 * before, and what the button asks of the desk is asked.
 */
export async function measureNewsroom(
  folder: string,
  { stories, runs }: { stories: number; runs: number },
): Promise<object[]> {
  const contentDir = join(folder, 'content');
  await makeArchive(contentDir, { stories });
  const newsroom = await startNewsroom({
    dir: join(folder, 'newsroom'),
    port: 0,
    contentDir,
    project: PROJECT,
    onLine: (line) => process.stdout.write(`${line}\n`),
  });
  try {
    await newsroom.idle();
    const rows = [];
    for (let run = 1; run <= runs; run += 1) {
      const day = vietnamToday(new Date(Date.now() - DAY_MS));
      const id = `${day.slice(0, 4)}/cong-bo-${String(run)}`;
      const story = await makeNewStory(folder, { id, day, run, agency: 'so-khcn-1' });
      await saveDraft(newsroom, id, story);
      const seconds = await publish(newsroom, id);
      rows.push({ stories, run, ...seconds, load: Number((loadavg()[0] ?? 0).toFixed(1)) });
    }
    return rows;
  } finally {
    await newsroom.close();
  }
}

async function saveDraft(
  newsroom: Newsroom,
  id: string,
  { source, photos }: { source: string; photos: readonly ChosenPhoto[] },
): Promise<void> {
  const folder = `content/news/${id}`;
  const slug = `${id}/index`;
  const assets = await Promise.all(
    photos.map(async ({ photo: { src }, original }) => ({
      path: `${folder}/${src}`,
      content: await readFile(original, 'base64'),
      encoding: 'base64',
    })),
  );
  const { status, body } = await askDesk(newsroom, 'persistEntry', {
    dataFiles: [{ slug, path: `${folder}/index.mdx`, raw: source }],
    assets,
    options: {
      collectionName: 'news',
      commitMessage: basename(id),
      useWorkflow: true,
      status: 'pending_publish',
    },
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
}

async function publish(newsroom: Newsroom, id: string) {
  const start = performance.now();
  const seconds = (): string => ((performance.now() - start) / 1000).toFixed(2);
  const { status, body } = await askDesk(newsroom, 'publishUnpublishedEntry', {
    collection: 'news',
    slug: `${id}/index`,
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
  const answered = seconds();
  while ((await fetch(`${newsroom.url}/tin-tuc/${id}/`)).status !== 200) await pause();
  const live = seconds();
  await newsroom.idle();
  return { 'desk answers s': answered, 'live s': live };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
