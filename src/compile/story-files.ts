import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filePath, namedFiles, type StoryEntry } from '../archive/index.ts';
import type { StoryData } from '../model/index.ts';

interface StoryFolder {
  path: string;
  files: readonly string[];
}

/** Addresses of the attachments and recordings beside a story. */
export async function addressFiles(
  { contentDir }: { contentDir: string },
  { path, files }: StoryFolder,
  data: Pick<StoryData, 'attachments' | 'videos'>,
): Promise<Record<string, string>> {
  const beside = namedFiles(data).filter((name) => files.includes(name));
  const addressed = beside.map(async (name): Promise<[string, string]> => {
    const content = await readFile(join(contentDir, dirname(path), name));
    return [name, filePath(name, nameBlob(content))];
  });
  return Object.fromEntries(await Promise.all(addressed));
}

/** What git calls a file with this content, https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export function nameBlob(content: Uint8Array): string {
  const head = `blob ${String(content.length)}\0`;
  return createHash('sha1').update(head).update(content).digest('hex');
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
