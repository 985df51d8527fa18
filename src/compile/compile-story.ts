import { statSync } from 'node:fs';
import { join } from 'node:path';
import { addressPhotos, storyPath, type StoryEntry } from '../archive/index.ts';
import { focusOf, news, type PhotoView } from '../model/index.ts';
import { PhotoError } from '../photos/photo-error.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { renderBody } from '../story/index.ts';
import { checkNatively } from './check-natively.ts';
import { saveBody } from './compiled-content.ts';
import { ContentError, type FileFinding } from './content-error.ts';
import { digestOf } from './digest-of.ts';
import { readSmallJson, writeSmallJson } from './json-cache.ts';
import type { ListedEntry } from './list-content.ts';
import { readEntryNow, type RawEntry } from './read-content.ts';
import { addressFiles } from './story-files.ts';
import { photoRequest } from './story-photos.ts';

export interface Compiler {
  contentDir: string;
  cacheDir: string;
  /** Digest of the code that compiles. */
  code: string;
  photos: PhotoStore;
}

/**
 * Checks one story, derives its photos and renders its body; what was compiled from the same files
 * by the same code is taken from the cache.
 *
 * @throws {ContentError} with every finding of this story
 */
export async function compileStory(
  compiler: Compiler,
  listed: ListedEntry,
  key: string,
): Promise<StoryEntry> {
  const kept = join(compiler.cacheDir, 'content', 'stories', key.slice(0, 2), `${key}.json`);
  const known = readSmallJson(kept);
  if (known !== undefined) return known as StoryEntry;
  const story = await compile(compiler, readEntryNow(compiler.contentDir, listed));
  writeSmallJson(kept, story);
  return story;
}

/**
 * Under what the compiled story is kept. A revision names the state of the whole folder; of a plain
 * directory the source is read, and the names, sizes and times stand for the files beside it.
 */
export function keyOfStory(
  { contentDir, code }: Pick<Compiler, 'contentDir' | 'code'>,
  listed: ListedEntry,
): string {
  const { id, path, files, tree } = listed;
  if (tree !== undefined) return digestOf(code, id, 'tree', tree);
  const folder = join(contentDir, path, '..');
  const stamps = files.map((name) => {
    const { size, mtimeMs, ctimeMs } = statSync(join(folder, name));
    return `${name}:${String(size)}:${String(mtimeMs)}:${String(ctimeMs)}`;
  });
  const { source } = readEntryNow(contentDir, listed);
  return digestOf(code, id, source, ...stamps);
}

async function compile(compiler: Compiler, raw: RawEntry): Promise<StoryEntry> {
  const { findings, data, body, parsed } = checkNatively(raw.source, {
    collection: news,
    files: raw.files,
  });
  if (findings.length > 0 || data === undefined || body === undefined) {
    throw new ContentError(findings.map((finding) => ({ path: raw.path, ...finding })));
  }
  const photos = await derivePhotos(
    compiler,
    raw,
    data.photos.map((photo) => ({ ...photo, focus: focusOf(data, photo.src) })),
  );
  const files = await addressFiles(compiler, raw, data);
  const digest = digestOf(
    compiler.code,
    raw.id,
    raw.source,
    ...photos.map(({ image }) => image.jpeg.url),
    ...Object.values(files),
  );
  const leadPhoto = data.cover ?? data.photos[0]?.src;
  const view = {
    data,
    photos: addressPhotos(storyPath(raw.id, data.slug), photos),
    leadPhoto,
    files,
  };
  const rendered = renderBody(body, view, parsed);
  saveBody(compiler.cacheDir, digest, { ...rendered, source: body });
  return { id: raw.id, digest, data, photos, files };
}

type ListedPhoto = Omit<PhotoView, 'image'>;

async function derivePhotos(
  { contentDir, photos }: Compiler,
  raw: RawEntry,
  listed: readonly ListedPhoto[],
): Promise<PhotoView[]> {
  const folder = join(contentDir, raw.path, '..');
  const requests = listed.map((photo) => ({
    ...photoRequest(folder, photo),
    blob: raw.blobs?.[photo.src],
  }));
  const derived = await photos.deriveAll(requests);
  const refused = derived.filter((photo) => photo instanceof PhotoError);
  if (refused.length > 0) throw new ContentError(refused.map((error) => toFinding(raw, error)));
  return listed.map((photo, index) => ({ ...photo, image: derived[index] as PhotoView['image'] }));
}

function toFinding({ path }: RawEntry, { code, message }: PhotoError): FileFinding {
  return { path, line: 1, column: 1, code, message };
}
