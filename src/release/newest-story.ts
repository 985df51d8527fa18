import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import { storyPath } from '../archive/index.ts';
import { news, readEntry, type StoryData } from '../model/index.ts';

export interface PublishedStory {
  title: string;
  path: string;
}

/** The story that heads the list at the given moment, read from the content and not from the build. */
export async function newestStory(
  contentFolder: string,
  now: Date,
): Promise<PublishedStory | undefined> {
  const ids = await storyIds(contentFolder);
  const read = await Promise.all(ids.map((id) => readStory(contentFolder, id)));
  const published = read
    .filter((story) => story !== undefined)
    .filter(({ data }) => isOut(data, now));
  const newest = published.sort((a, b) => momentOf(b) - momentOf(a))[0];
  return newest && { title: newest.data.title, path: storyPath(newest.id, newest.data.slug) };
}

interface ReadStory {
  id: string;
  data: StoryData;
}

/** Undefined when the file is gone or breaks the model. @param id `<yyyy>/<folder>` */
export async function readStory(contentFolder: string, id: string): Promise<ReadStory | undefined> {
  const file = join(contentFolder, 'news', id, 'index.mdx');
  const text = await readFile(file, 'utf8').catch(() => '');
  const matter = /^---\r?\n(.*?)\r?\n---\s*$/ms.exec(text)?.[1];
  if (matter === undefined) return undefined;
  const { data } = readEntry(news, parse(matter));
  return data && { id, data };
}

async function storyIds(contentFolder: string): Promise<string[]> {
  const folder = join(contentFolder, 'news');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .map((name) => name.split(sep).join('/'))
    .filter((name) => /^\d{4}\/[^/]+\/index\.mdx$/.test(name))
    .map((name) => name.replace(/\/index\.mdx$/, ''));
}

function isOut({ draft, withdrawn, publishedAt }: StoryData, now: Date): boolean {
  return !draft && withdrawn === undefined && Date.parse(publishedAt) <= now.getTime();
}

function momentOf({ data }: ReadStory): number {
  return Date.parse(data.publishedAt);
}
