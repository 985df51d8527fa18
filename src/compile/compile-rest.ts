import { join } from 'node:path';
import type { Page } from '../archive/index.ts';
import {
  agencies,
  pages,
  search,
  site,
  topics,
  type AgencyData,
  type Collection,
  type DataOf,
  type EmblemView,
  type FieldMap,
  type PhotoImage,
  type SearchSettings,
  type SiteData,
  type TopicsData,
} from '../model/index.ts';
import { PhotoError } from '../photos/photo-error.ts';
import { renderBody } from '../story/index.ts';
import type { ParsedBody } from '../story/parse-body.ts';
import { checkNatively } from './check-natively.ts';
import type { Compiler } from './compile-story.ts';
import { saveBody } from './compiled-content.ts';
import type { FileFinding } from './content-error.ts';
import { digestOf } from './digest-of.ts';
import type { RawEntry } from './read-content.ts';

/** The few entries that are no stories. */
export interface CompiledRest {
  agencies: { id: string; path: string; data: AgencyData; emblem?: PhotoImage | undefined }[];
  pages: Omit<Page, 'path'>[];
  site: { id: string; path: string; data: SiteData } | undefined;
  /** The emblem of the settings, made for pages. */
  emblem: EmblemView | undefined;
  topics: TopicsData;
  search: SearchSettings;
  findings: FileFinding[];
}

export async function compileRest(
  compiler: Compiler,
  entries: readonly RawEntry[],
): Promise<CompiledRest> {
  const { cacheDir, code } = compiler;
  const findings: FileFinding[] = [];
  const read = <M extends FieldMap>(place: string, collection: Collection<M>) =>
    entries
      .filter(({ collection: name, id }) => [name, `${name}/${id}`].includes(place))
      .flatMap((raw) => readData(collection, raw, findings));
  const madePages = read('pages', pages).map(({ id, data, body, parsed, source }) => {
    const digest = digestOf(code, source);
    saveBody(cacheDir, digest, { ...renderBody(body, undefined, parsed), source: body });
    return { id, digest, data };
  });
  const withEmblem = read('agencies', agencies).map(async (entry) => ({
    ...entry,
    emblem: await deriveEmblem(compiler, entry, findings),
  }));
  const [siteEntry] = read('settings/site', site);
  return {
    agencies: await Promise.all(withEmblem),
    pages: madePages,
    site: siteEntry,
    emblem: siteEntry && (await deriveSiteEmblem(compiler, siteEntry, findings)),
    topics: read('settings/topics', topics)[0]?.data ?? { topics: [] },
    search: read('settings/search', search)[0]?.data ?? { synonyms: [], successions: [] },
    findings,
  };
}

interface EntryWithEmblem {
  path: string;
  data: { emblem?: string | undefined };
}

async function deriveSiteEmblem(
  compiler: Compiler,
  entry: EntryWithEmblem,
  findings: FileFinding[],
): Promise<EmblemView | undefined> {
  const image = await deriveEmblem(compiler, entry, findings);
  return image && { image, icon: await compiler.photos.drawIcon(image) };
}

async function deriveEmblem(
  { contentDir, photos }: Compiler,
  { path, data: { emblem } }: EntryWithEmblem,
  findings: FileFinding[],
): Promise<PhotoImage | undefined> {
  if (emblem === undefined) return undefined;
  const file = join(contentDir, path, '..', emblem);
  const [image] = await photos.deriveAll([{ file, note: {} }]);
  if (!(image instanceof PhotoError)) return image;
  const { code, message } = image;
  findings.push({ path, line: 1, column: 1, code, message });
  return undefined;
}

interface ReadData<M extends FieldMap> {
  id: string;
  path: string;
  source: string;
  data: DataOf<M>;
  body: string;
  parsed: ParsedBody | undefined;
}

function readData<M extends FieldMap>(
  collection: Collection<M>,
  { id, path, source, files }: RawEntry,
  findings: FileFinding[],
): ReadData<M>[] {
  const { findings: own, data, body = '', parsed } = checkNatively(source, { collection, files });
  findings.push(...own.map((finding) => ({ path, ...finding })));
  return own.length > 0 || data === undefined ? [] : [{ id, path, source, data, body, parsed }];
}
