import { link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A story as other programs take it: the same front matter, the body in Markdown without components. */
export function toPlainStory(source: string): string {
  return source
    .replace(/^<Photo src="([^"]+)" \/>$/gmu, '![Ảnh của bài](./$1)')
    .replace(/^<Tasks \/>$/gmu, '');
}

/** Leaves out the pictures of a body. */
export function withoutPictures(source: string): string {
  return source.replace(/^!\[.*$/gmu, '');
}

/** Folders of all stories: `2014/hoi-nghi-00001`. */
export async function storyIds(contentDir: string): Promise<string[]> {
  const news = join(contentDir, 'news');
  const years = await readdir(news);
  const ids = years.map(async (year) =>
    (await readdir(join(news, year))).map((name) => `${year}/${name}`),
  );
  return (await Promise.all(ids)).flat().sort();
}

/**
 * Writes every story into a folder of its own below `target`.
 *
 * @param file name of the story's file
 */
export async function copyStories(
  contentDir: string,
  target: string,
  {
    file,
    withPhotos,
    rewrite,
  }: { file: string; withPhotos: boolean; rewrite: (s: string) => string },
): Promise<void> {
  for (const id of await storyIds(contentDir)) {
    const from = join(contentDir, 'news', id);
    await mkdir(join(target, id), { recursive: true });
    const source = rewrite(await readFile(join(from, 'index.mdx'), 'utf8'));
    await writeFile(join(target, id, file), withPhotos ? source : withoutPictures(source));
    if (!withPhotos) continue;
    for (const name of (await readdir(from)).filter((each) => each.endsWith('.jpg'))) {
      await link(join(from, name), join(target, id, name));
    }
  }
}
