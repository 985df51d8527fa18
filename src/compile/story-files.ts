import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { StoryEntry } from '../archive/index.ts';
import type { StoryData } from '../model/index.ts';
import { toSlug } from '../text/slug.ts';

interface StoryFolder {
  path: string;
  files: readonly string[];
}

/** Addresses of the attachments and recordings beside a story: immutable, named after their content. */
export async function addressFiles(
  { contentDir }: { contentDir: string },
  { path, files }: StoryFolder,
  { attachments, videos }: Pick<StoryData, 'attachments' | 'videos'>,
): Promise<Record<string, string>> {
  const named = new Set([...attachments.map(({ file }) => file), ...videos.map(({ src }) => src)]);
  const beside = [...named].filter((name) => files.includes(name));
  const addressed = beside.map(async (name): Promise<[string, string]> => {
    const content = await readFile(join(contentDir, dirname(path), name));
    const id = createHash('sha256').update(content).digest('hex').slice(0, 16);
    const ending = extname(name).toLowerCase();
    return [name, `/tep/${id}/${toSlug(name.slice(0, -ending.length))}${ending}`];
  });
  return Object.fromEntries(await Promise.all(addressed));
}

/** Copies the attachments and recordings of all stories to where their addresses say. */
export async function publishFiles(
  { contentDir, outDir }: { contentDir: string; outDir: string },
  stories: readonly Pick<StoryEntry, 'id' | 'files'>[],
): Promise<void> {
  for (const { id, files } of stories) {
    for (const [name, address] of Object.entries(files)) {
      const target = join(outDir, address);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(contentDir, 'news', id, name), target);
    }
  }
}
