import { loadavg } from 'node:os';
import { join } from 'node:path';
import { writeStory } from '../../support/make-archive.ts';
import { readStories } from '../../../src/release/content-stories.ts';
import { openLiveServer } from './live-server.ts';
import { makeNewStory } from './new-story.ts';

const RUNS = 3;
const YEAR = '2026';

/** From `git push` of a story with six phone photos to nginx answering with it, and to git's last word. */
export async function measurePushToLive(): Promise<object[]> {
  const { server, nginx, close } = await openLiveServer();
  const content = join(server.work, 'content');
  const [first] = await readStories(content);
  const agency = first?.data.host ?? '';
  const rows = [];
  try {
    for (let run = 1; run <= RUNS; run += 1) {
      const id = `${YEAR}/do-thoi-gian-${String(run)}`;
      const day = `${YEAR}-01-0${String(run)}`;
      const { source, photos } = await makeNewStory(server.folder, { id, day, run, agency });
      await writeStory(content, id, source, photos);
      const start = performance.now();
      const seconds = (): string => ((performance.now() - start) / 1000).toFixed(2);
      const push = server.push(id);
      while ((await nginx.get(`/tin-tuc/${id}/`)).status !== 200) await pause();
      const live = seconds();
      const { isAccepted, said } = await push;
      if (!isAccepted) throw new Error(said);
      const load = Number((loadavg()[0] ?? 0).toFixed(1));
      rows.push({ run, 'push to live s': live, 'push done s': seconds(), load });
    }
    return rows;
  } finally {
    await close();
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
