import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { news, type StoryData } from '../../../src/model/index.ts';
import { checkSource, writeSource } from '../../../src/story/index.ts';

const SEED_CONTENT = 'content';
/** Its text, facts, tasks and documents are those of a seed story; its photos those of all. */
const TEXT_OF = '2021/dang-uy-so-khcn-so-ket-6-thang-dau-nam';
const ID = '2022/so-ket-voi-muoi-hai-anh';
const PHOTOS = 12;

/**
 * Copies the seed content into `contentDir` and adds the story of the goal «story with 12 photos».
 *
 * @returns the address of that story
 */
export async function addTwelvePhotos(contentDir: string): Promise<string> {
  await cp(SEED_CONTENT, contentDir, { recursive: true });
  const newsDir = join(contentDir, 'news');
  const folder = join(newsDir, ID);
  const { data, body } = await readStory(join(newsDir, TEXT_OF));
  const found = await photosIn(newsDir);
  // Those that the text places come first.
  const ordered = found.toSorted((a, b) => Number(b.id === TEXT_OF) - Number(a.id === TEXT_OF));
  const chosen = ordered.slice(0, PHOTOS);
  await mkdir(folder, { recursive: true });
  for (const { id, photo } of chosen) {
    await cp(join(newsDir, id, photo.src), join(folder, photo.src));
  }
  const story = {
    ...data,
    photos: chosen.map(({ photo }) => photo),
    publishedAt: '2022-01-20T09:00:00+07:00',
  };
  await writeFile(join(folder, 'index.mdx'), writeSource(story, body));
  return `/tin-tuc/${ID}/`;
}

interface FoundPhoto {
  /** Of the story. */
  id: string;
  photo: StoryData['photos'][number];
}

async function photosIn(newsDir: string): Promise<FoundPhoto[]> {
  const files = await readdir(newsDir, { recursive: true });
  const ids = files.filter((file) => file.endsWith('index.mdx')).map(dirname);
  const stories = ids.map(async (id) => {
    const { data } = await readStory(join(newsDir, id));
    return data.photos.map((photo) => ({ id, photo }));
  });
  return (await Promise.all(stories)).flat();
}

async function readStory(folder: string): Promise<{ data: StoryData; body: string }> {
  const source = await readFile(join(folder, 'index.mdx'), 'utf8');
  const { data, body = '' } = checkSource(source, { collection: news });
  if (data === undefined) throw new Error(`${folder} holds no story that can be read`);
  return { data, body };
}
