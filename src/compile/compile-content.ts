import { join } from 'node:path';
import type { Page } from '../archive/index.ts';
import {
  agencies,
  pages,
  search,
  site,
  topics,
  type Collection,
  type DataOf,
  type FieldMap,
} from '../model/index.ts';
import { createPhotoStore } from '../photos/photo-store.ts';
import { checkSource, messageOf, renderBody } from '../story/index.ts';
import { checkAcross } from './check-across.ts';
import { checkPlace } from './check-place.ts';
import { checkSchemaVersion } from './check-schema-version.ts';
import { digestCode } from './code-digest.ts';
import { saveBody, saveCompiled, type CompiledContent } from './compiled-content.ts';
import { compileStory, type Compiler } from './compile-story.ts';
import { ContentError, type FileFinding } from './content-error.ts';
import { digestOf } from './digest-of.ts';
import { readContentDir, type RawEntry } from './read-content.ts';

interface Places {
  contentDir: string;
  cacheDir: string;
}

/** An entry with what was made of it. */
interface Made<T> {
  raw: RawEntry;
  made: T;
}

/**
 * Makes data of a content directory: everything checked, photos derived, bodies rendered.
 *
 * @throws {ContentError} with the findings of all files
 */
export async function compileContent({ contentDir, cacheDir }: Places): Promise<CompiledContent> {
  const compiler: Compiler = {
    contentDir,
    cacheDir,
    code: await digestCode(),
    photos: createPhotoStore({ cacheDir: join(cacheDir, 'photos') }),
  };
  const entries = await readContentDir(contentDir);
  const findings = [...entries.flatMap(checkPlace), ...checkSchemaVersion(entries)];
  const make = makeInto(findings, entries);
  const parts = {
    stories: await make('news', (raw) => compileStory(compiler, raw)),
    agencies: await make('agencies', (raw) => readData(agencies, raw)),
    pages: await make('pages', (raw) => compilePage(compiler, raw)),
    site: await make('settings/site', (raw) => readData(site, raw)),
    topics: await make('settings/topics', (raw) => readData(topics, raw)),
    search: await make('settings/search', (raw) => readData(search, raw)),
  };
  findings.push(...checkParts(entries, parts));
  const [siteEntry] = parts.site;
  if (findings.length > 0 || siteEntry === undefined) throw new ContentError(findings);
  const content = {
    stories: parts.stories.map(({ made }) => made),
    agencies: parts.agencies.map(({ raw, made }) => ({ id: raw.id, data: made })),
    pages: parts.pages.map(({ made }) => made),
    site: siteEntry.made,
    topics: parts.topics[0]?.made ?? { topics: [] },
    search: parts.search[0]?.made ?? { synonyms: [], successions: [] },
  };
  await saveCompiled(cacheDir, content);
  return content;
}

/** Makes something of the entries of one place; what is wrong with one stops none of the others. */
function makeInto(findings: FileFinding[], entries: readonly RawEntry[]) {
  const attempt = async <T>(raw: RawEntry, make: (raw: RawEntry) => T | Promise<T>) => {
    try {
      return [{ raw, made: await make(raw) }];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      findings.push(...error.findings);
      return [];
    }
  };
  return async <T>(place: string, make: (raw: RawEntry) => T | Promise<T>): Promise<Made<T>[]> => {
    const chosen = entries.filter(
      ({ collection, id }) => collection === place || `${collection}/${id}` === place,
    );
    return (await Promise.all(chosen.map((raw) => attempt(raw, make)))).flat();
  };
}

interface Parts {
  stories: Made<CompiledContent['stories'][number]>[];
  agencies: Made<CompiledContent['agencies'][number]['data']>[];
  site: Made<CompiledContent['site']>[];
  topics: Made<CompiledContent['topics']>[];
}

function checkParts(entries: readonly RawEntry[], parts: Parts): FileFinding[] {
  const path = 'settings/site.yaml';
  const hasSite = entries.some((entry) => entry.path === path);
  const [siteEntry] = parts.site;
  return [
    ...(hasSite
      ? []
      : [{ path, line: 1, column: 1, code: 'thieu-tep', message: messageOf('thieu-tep', path) }]),
    ...checkAcross({
      stories: parts.stories.map(({ raw, made }) => ({ raw, data: made.data })),
      agencies: parts.agencies.map(({ raw, made }) => ({ raw, data: made })),
      site: siteEntry && { raw: siteEntry.raw, data: siteEntry.made },
      topics: parts.topics[0]?.made.topics.map(({ slug }) => slug) ?? [],
      agencyIds: entries.filter(({ collection }) => collection === 'agencies').map(({ id }) => id),
    }),
  ];
}

async function compilePage(
  { cacheDir, code }: Compiler,
  raw: RawEntry,
): Promise<Omit<Page, 'path'>> {
  const { data, body = '' } = checkEntry(pages, raw);
  const digest = digestOf(code, raw.source);
  await saveBody(cacheDir, digest, { ...renderBody(body), source: body });
  return { id: raw.id, digest, data };
}

function readData<M extends FieldMap>(collection: Collection<M>, raw: RawEntry): DataOf<M> {
  return checkEntry(collection, raw).data;
}

function checkEntry<M extends FieldMap>(collection: Collection<M>, raw: RawEntry) {
  const { findings, data, body } = checkSource(raw.source, { collection, files: raw.files });
  if (findings.length > 0 || data === undefined) {
    throw new ContentError(findings.map((finding) => ({ path: raw.path, ...finding })));
  }
  return { data, body };
}
