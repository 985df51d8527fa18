import { join } from 'node:path';
import type { Page } from '../archive/index.ts';
import {
  agencies,
  pages,
  site,
  topics,
  type Collection,
  type DataOf,
  type FieldMap,
} from '../model/index.ts';
import { createPhotoStore } from '../photos/photo-store.ts';
import { checkSource, renderBody } from '../story/index.ts';
import { digestCode } from './code-digest.ts';
import { saveBody, saveCompiled, type CompiledContent } from './compiled-content.ts';
import { digestOf } from './digest-of.ts';
import { compileStory, type Compiler } from './compile-story.ts';
import { ContentError, type FileFinding } from './content-error.ts';
import { readContentDir, type RawEntry } from './read-content.ts';

interface Places {
  contentDir: string;
  cacheDir: string;
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
  const findings: FileFinding[] = [];
  const compileAll = gatherInto(findings, entries);
  const content = {
    stories: await compileAll('news', (raw) => compileStory(compiler, raw)),
    agencies: await compileAll('agencies', (raw) => ({
      id: raw.id,
      data: readData(agencies, raw),
    })),
    pages: await compileAll('pages', (raw) => compilePage(compiler, raw)),
  };
  const [siteData] = await compileAll('settings/site', (raw) => readData(site, raw));
  const [topicsData] = await compileAll('settings/topics', (raw) => readData(topics, raw));
  if (findings.length > 0) throw new ContentError(findings);
  const compiled = {
    ...content,
    site: siteData ?? missing('settings/site.yaml'),
    topics: topicsData ?? { topics: [] },
  };
  await saveCompiled(cacheDir, compiled);
  return compiled;
}

/** Compiles the entries of one place; what is wrong with one of them stops none of the others. */
function gatherInto(findings: FileFinding[], entries: readonly RawEntry[]) {
  return async <T>(place: string, compile: (raw: RawEntry) => T | Promise<T>): Promise<T[]> => {
    const chosen = entries.filter(
      ({ collection, id }) => collection === place || `${collection}/${id}` === place,
    );
    const compiled = await Promise.all(
      chosen.map(async (raw) => {
        try {
          return [await compile(raw)];
        } catch (error) {
          if (!(error instanceof ContentError)) throw error;
          findings.push(...error.findings);
          return [];
        }
      }),
    );
    return compiled.flat();
  };
}

async function compilePage(
  { cacheDir, code }: Compiler,
  raw: RawEntry,
): Promise<Omit<Page, 'path'>> {
  const { data, body } = checked(pages, raw);
  const digest = digestOf(code, raw.source);
  await saveBody(cacheDir, digest, renderBody(body ?? ''));
  return { id: raw.id, digest, data };
}

function readData<M extends FieldMap>(collection: Collection<M>, raw: RawEntry): DataOf<M> {
  return checked(collection, raw).data;
}

function checked<M extends FieldMap>(collection: Collection<M>, raw: RawEntry) {
  const { findings, data, body } = checkSource(raw.source, { collection, files: raw.files });
  if (findings.length > 0 || data === undefined) {
    throw new ContentError(findings.map((finding) => ({ path: raw.path, ...finding })));
  }
  return { data, body };
}

function missing(path: string): never {
  throw new ContentError([
    {
      path,
      line: 1,
      column: 1,
      code: 'thieu-tep',
      message: `Thiếu tệp «${path}» trong thư mục nội dung. Hãy tạo tệp này trong mục Cài đặt của trang biên tập.`,
    },
  ]);
}
