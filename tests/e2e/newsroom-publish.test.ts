import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNewsroom, type Newsroom } from '../../src/newsroom/newsroom.ts';
import { releaseFolders } from '../../src/release/release-folders.ts';
import { currentRelease, siteStateFile } from '../../src/release/release-store.ts';
import { makePhotoPool } from '../support/archive/photo-pool.ts';
import { createRandom } from '../support/archive/random.ts';
import { makeChangingSite } from '../support/archive/site-changes.ts';
import { storySource, temporaryFolder } from '../support/newsroom/folder.ts';
import { askDesk, PROJECT } from '../support/newsroom.ts';

const lines: string[] = [];
let folder: string;
let newsroom: Newsroom;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  const contentDir = join(folder, 'seed');
  const photos = await makePhotoPool(join(folder, 'photos'), 2, 1);
  await makeChangingSite(contentDir, { random: createRandom(7), photos, stories: 3 });
  newsroom = await startNewsroom({
    dir: join(folder, 'newsroom'),
    port: 0,
    contentDir,
    project: PROJECT,
    onLine: (line) => lines.push(line),
  });
  await newsroom.idle();
});

afterAll(async () => {
  await newsroom.close();
  await remove();
});

/** Publishes a story through the desk. @returns what the newsroom said meanwhile */
async function publish(id: string, title: string): Promise<string> {
  const before = lines.length;
  const slug = `${id}/index`;
  await askDesk(newsroom, 'persistEntry', {
    dataFiles: [{ slug, path: `content/news/${slug}.mdx`, raw: storySource(id, title) }],
    assets: [],
    options: { collectionName: 'news', commitMessage: title, useWorkflow: true, status: 'draft' },
  });
  await askDesk(newsroom, 'publishUnpublishedEntry', { collection: 'news', slug });
  await newsroom.idle();
  return lines.slice(before).join('\n');
}

const read = async (path: string): Promise<string> => (await fetch(newsroom.url + path)).text();

test('the first release is whole, and every later one only what changed', async () => {
  expect(lines.join('\n')).toMatch(/^Đã đưa lên toàn bộ \d+ trang\. Tất cả: [\d,]+ giây\.$/m);

  const said = await publish('2022/tap-huan', 'Tập huấn chuyển đổi số');
  expect(said).toMatch(
    /^Đã đưa lên: 1 bài mới hoặc đã sửa; dựng \d+ trang, giữ nguyên \d+ trang\. Tất cả: [\d,]+ giây\.$/m,
  );
  expect(said).not.toContain('toàn bộ');
  expect(await read('/tin-tuc/2022/tap-huan/')).toContain('Tập huấn chuyển đổi số');
  expect(await read('/')).toContain('Tập huấn chuyển đổi số');
});

test('a newsroom that knows nothing of its last release builds the whole by itself and says why', async () => {
  const folders = releaseFolders(join(folder, 'newsroom'));
  await rm(siteStateFile(folders, (await currentRelease(folders))?.name ?? ''));

  const said = await publish('2022/giao-ban', 'Giao ban tháng Bảy');
  expect(said).toContain('Dựng lại toàn bộ trang tin: không còn dữ liệu về bản trước.');
  expect(said).toMatch(/^Đã đưa lên toàn bộ \d+ trang\./m);
  expect(await read('/tin-tuc/2022/giao-ban/')).toContain('Giao ban tháng Bảy');
});
