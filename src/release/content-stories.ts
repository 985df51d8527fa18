import { storyPath } from '../archive/index.ts';
import { listContentDir, type ListedEntry } from '../compile/list-content.ts';
import { readEntries } from '../compile/read-content.ts';
import { news, readEntry, type StoryData } from '../model/index.ts';
// Not by way of the index: a release needs no parser of bodies, which takes a third of a second to load.
import { readYaml } from '../story/front-matter/read-yaml.ts';
import { splitSource } from '../story/front-matter/split-source.ts';

export interface ReadStory {
  /** `<yyyy>/<folder>` */
  id: string;
  title: string;
  /** Its address: `/tin-tuc/2021/so-ket/`. */
  path: string;
  data: StoryData;
}

/** Stories that keep to the model, drafts and withdrawn ones too; read from the content, not the build. */
export async function readStories(
  contentFolder: string,
  isWanted: (id: string) => boolean = () => true,
): Promise<ReadStory[]> {
  const listed = await listStories(contentFolder);
  return readListed(
    contentFolder,
    listed.filter(({ id }) => isWanted(id)),
  );
}

/**
 * A story that a reader should find at the given moment: the newest of the newest year that has one.
 * Reading all years would take longer than many a publication.
 */
export async function newestStory(
  contentFolder: string,
  now: Date,
): Promise<ReadStory | undefined> {
  const years = Map.groupBy(await listStories(contentFolder), ({ id }) => id.slice(0, 4));
  for (const [, listed] of [...years].sort(([a], [b]) => (a < b ? 1 : -1))) {
    const newest = newestOf(await readListed(contentFolder, listed), now);
    if (newest !== undefined) return newest;
  }
  return undefined;
}

/** The story that heads the list at the given moment. */
export function newestOf(stories: readonly ReadStory[], now: Date): ReadStory | undefined {
  return stories
    .filter(({ data }) => isOut(data, now))
    .sort((a, b) => momentOf(b) - momentOf(a))[0];
}

async function listStories(contentFolder: string): Promise<ListedEntry[]> {
  return (await listContentDir(contentFolder)).filter(({ collection }) => collection === 'news');
}

async function readListed(
  contentFolder: string,
  listed: readonly ListedEntry[],
): Promise<ReadStory[]> {
  return (await readEntries(contentFolder, listed)).flatMap(({ id, source }) => {
    const { data } = readEntry(news, readYaml(splitSource(source).yaml).value);
    return data === undefined
      ? []
      : [{ id, title: data.title, path: storyPath(id, data.slug), data }];
  });
}

function isOut({ draft, withdrawn, publishedAt }: StoryData, now: Date): boolean {
  return !draft && withdrawn === undefined && Date.parse(publishedAt) <= now.getTime();
}

function momentOf({ data }: ReadStory): number {
  return Date.parse(data.publishedAt);
}
