import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLatest } from '../compile/compiled-content.ts';
import { tidyStore } from '../photos/tidy-store.ts';
import type { Report } from './progress.ts';
import type { ReleaseFolders } from './release-folders.ts';
import { currentRelease, listReleases, siteStateFile } from './release-store.ts';

const DAY_MS = 86_400_000;

/**
 * Once a day, removes photos that neither a kept release nor the content needs, and looks for damage. When a photo
 * that readers see is damaged, what is known of their release is thrown away: the next one is built whole and right.
 */
export async function tidyPhotos(folders: ReleaseFolders, report: Report): Promise<void> {
  const photos = join(folders.cache, 'photos');
  if (!(await isDue(join(photos, 'tidied')))) return;
  const { damaged } = await tidyStore(photos, { used: await usedPhotos(folders), now: new Date() });
  if (damaged.length === 0) return;
  const current = await currentRelease(folders);
  if (current !== undefined) await rm(siteStateFile(folders, current.name), { force: true });
  await rm(folders.spareState, { force: true });
  report({
    event: 'note',
    message: `Có ${String(damaged.length)} ảnh bị hỏng trên đĩa; lần đưa lên sau sẽ làm lại các ảnh đó.`,
  });
}

/** @returns ids of the photos of all releases and of the content that was compiled last */
async function usedPhotos(folders: ReleaseFolders): Promise<Set<string>> {
  const stories = await (await openLatest(folders.cache))?.readStories();
  const used = new Set(stories?.flatMap(({ photos }) => photos.map(({ image }) => image.id)));
  for (const { folder } of await listReleases(folders)) {
    const names = await readdir(join(folder, 'media'), { recursive: true }).catch(() => []);
    for (const name of names) {
      const [id] = /[0-9a-f]{24}(?=[-.])/.exec(name) ?? [];
      if (id !== undefined) used.add(id);
    }
  }
  return used;
}

/** The time of an empty file tells when it was done last. */
async function isDue(marker: string): Promise<boolean> {
  const done = await stat(marker).catch(() => undefined);
  const now = new Date();
  if (done !== undefined && done.mtimeMs > now.getTime() - DAY_MS) return false;
  await writeFile(marker, '').catch(() => undefined);
  await utimes(marker, now, now).catch(() => undefined);
  return true;
}
