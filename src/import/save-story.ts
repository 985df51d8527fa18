import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DraftPhoto } from './word/index.ts';

/** There is a story in that folder; nothing of it is changed. */
export class StoryExistsError extends Error {
  override name = 'StoryExistsError';
}

/**
 * Writes a story into a folder of its own; all of it or nothing.
 *
 * @returns the path of its `index.mdx`.
 * @throws {StoryExistsError} when the folder exists.
 */
export async function saveStory(
  folder: string,
  text: string,
  photos: readonly DraftPhoto[],
): Promise<string> {
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new StoryExistsError(`Đã có bài ở «${folder}», không ghi đè.`, { cause: error });
    throw error;
  });
  const path = join(folder, 'index.mdx');
  try {
    for (const { name, bytes } of photos)
      await writeFile(join(folder, name), bytes, { flag: 'wx' });
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
  return path;
}
