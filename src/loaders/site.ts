import { getCollection, getEntry } from 'astro:content';
import {
  createArchive,
  openReader,
  suppliedReader,
  type ArchiveReader,
  type CompiledBody,
  type Page,
  type Story,
} from '../archive/index.ts';
import { readBody } from '../compile/compiled-content.ts';
import { focusOf, type EmblemView, type PhotoImage } from '../model/index.ts';
import { readEnvironment } from '../release/environment.ts';
import { readFormer } from '../release/history/read-history.ts';
import { linkedStories, withoutLinksTo } from '../story/index.ts';

/** The one entry beside the stories: `src/content.config.ts`. */
function emblemOf(images: Readonly<Record<string, PhotoImage>> = {}): EmblemView | undefined {
  const { image, icon } = images;
  return image === undefined || icon === undefined ? undefined : { image, icon };
}

let archive: Promise<ArchiveReader> | undefined;

/** The archive that every page of one build asks; in development it is made anew for each page. */
export function loadArchive(): Promise<ArchiveReader> {
  const supplied = suppliedReader();
  if (supplied !== undefined) return Promise.resolve(supplied);
  if (import.meta.env.DEV) return queryArchive();
  archive ??= queryArchive();
  return archive;
}

/** The answer about what an address stands for; the address came from the archive, so there is one. */
export function mustFind<T>(answer: T | undefined, address: string): T {
  if (answer === undefined) throw new Error(`The archive has nothing at ${address}`);
  return answer;
}

/**
 * The rendered body of a story or page, read only by the page that shows it. Links to stories that
 * are not out yet are words until they are.
 */
export function loadBody(archive: ArchiveReader, { digest }: Story | Page): CompiledBody {
  const { cacheDir, siteUrl } = readEnvironment();
  const body = readBody(cacheDir, digest);
  const linked = linkedStories(body.html, siteUrl);
  if (linked.length === 0) return body;
  const waiting = archive.notOutYet(linked.join(' '));
  return { ...body, html: withoutLinksTo(body.html, waiting, siteUrl) };
}

async function queryArchive(): Promise<ArchiveReader> {
  const [news, made, agencies, pages] = await Promise.all([
    getCollection('news'),
    getCollection('made'),
    getCollection('agencies'),
    getCollection('pages'),
  ]);
  const [site, topics] = await Promise.all([
    getEntry('site', 'site'),
    getEntry('topics', 'topics'),
  ]);
  if (site === undefined || topics === undefined) throw new Error('The settings were not loaded');
  const { formerFile, now } = readEnvironment();
  const madeOf = new Map(made.map(({ id, data }) => [id, data]));
  const queried = createArchive({
    stories: news.map(({ id, data, digest }) => {
      const { images = {}, files = {}, card } = madeOf.get(id) ?? {};
      const photos = data.photos.flatMap((photo) => {
        const image = images[photo.src];
        return image === undefined ? [] : [{ ...photo, focus: focusOf(data, photo.src), image }];
      });
      return { id, data, digest: String(digest), photos, files, card };
    }),
    agencies: agencies.map(({ id, data }) => ({
      id,
      data,
      emblem: madeOf.get(`agencies/${id}`)?.images['emblem'],
    })),
    pages: pages.map(({ id, data, digest }) => ({ id, data, digest: String(digest) })),
    site: site.data,
    emblem: emblemOf(madeOf.get('settings')?.images),
    topics: topics.data,
    former: await readFormer(formerFile),
    now,
  });
  return openReader(queried).reader;
}
