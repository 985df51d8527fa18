import { storyPath } from '../archive/index.ts';
import { digestCode } from '../compile/code-digest.ts';
import { openLatest } from '../compile/compiled-content.ts';
import { listContentDir } from '../compile/list-content.ts';
import { readEntries } from '../compile/read-content.ts';
import { news, readEntry, type StoryData } from '../model/index.ts';
// Not by way of the index: a release needs no parser of bodies, which takes a third of a second to load.
import { readYaml } from '../story/front-matter/read-yaml.ts';
import { splitSource } from '../story/front-matter/split-source.ts';
import type { ReleaseFolders } from './release-folders.ts';

export interface ReadStory {
  /** `<yyyy>/<folder>` */
  id: string;
  title: string;
  /** Its address: `/tin-tuc/2021/so-ket/`. */
  path: string;
  data: StoryData;
}

/** Stories that keep to the model, drafts and withdrawn ones too; read from the content, not the build. */
export async function readStories(contentFolder: string): Promise<ReadStory[]> {
  const listed = await listContentDir(contentFolder);
  const stories = listed.filter(({ collection }) => collection === 'news');
  return (await readEntries(contentFolder, stories)).flatMap(({ id, source }) => {
    const { data } = readEntry(news, readYaml(splitSource(source).yaml).value);
    return data === undefined ? [] : [toReadStory(id, data)];
  });
}

/**
 * As `readStories`, in a second for ten thousand stories instead of half a minute: from what was
 * compiled last, when that was this tree, by this code; else from `content`, where the tree stands.
 */
export async function readKnownStories(
  { cache, content }: Pick<ReleaseFolders, 'cache' | 'content'>,
  tree: string,
): Promise<ReadStory[]> {
  const [latest, code] = await Promise.all([openLatest(cache), digestCode()]);
  const isSame = latest?.tree === tree && latest.code === code;
  const compiled = isSame ? await latest.readStories() : undefined;
  return compiled?.map(({ id, data }) => toReadStory(id, data)) ?? readStories(content);
}

function toReadStory(id: string, data: StoryData): ReadStory {
  return { id, title: data.title, path: storyPath(id, data.slug), data };
}

/** The story that heads the list at the given moment. */
export function newestOf(stories: readonly ReadStory[], now: Date): ReadStory | undefined {
  return stories
    .filter(({ data }) => isOut(data, now))
    .sort((a, b) => momentOf(b) - momentOf(a))[0];
}

function isOut({ draft, withdrawn, publishedAt }: StoryData, now: Date): boolean {
  return !draft && withdrawn === undefined && Date.parse(publishedAt) <= now.getTime();
}

function momentOf({ data }: ReadStory): number {
  return Date.parse(data.publishedAt);
}
