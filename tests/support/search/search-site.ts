import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { SearchDocument } from '../../../src/search/document.ts';
import { INDEX_FOLDER } from '../../../src/search/store/layout.ts';
import { buildSite } from '../build-site.ts';
import { type Divert, type FolderServer, serveFolder } from '../serve-folder.ts';
import { writeIndex } from './write-index.ts';

export interface SearchSite extends FolderServer {
  /** Folder of the index that the search page asks. */
  indexDir: string;
}

/**
 * Serves a built site whose search page asks an index of these documents.
 *
 * @param divert lets a test break single answers
 */
export async function serveSearchSite(
  siteDir: string,
  documents: readonly SearchDocument[],
  divert: Divert = () => undefined,
): Promise<SearchSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tin-search-'));
  const indexDir = path.join(folder, INDEX_FOLDER);
  await writeIndex(documents, indexDir);
  const isIndex = (address: string): boolean => address.startsWith(`/${INDEX_FOLDER}/`);
  const server = await serveFolder(
    siteDir,
    (address) => divert(address) ?? (isIndex(address) ? path.join(folder, address) : undefined),
  );
  return {
    indexDir,
    url: server.url,
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Builds a site, the project's own or that of another content directory, into a folder of its own. */
export async function buildSearchSite(
  contentDir?: string,
): Promise<{ siteDir: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tin-search-site-'));
  const siteDir = path.join(folder, 'dist');
  await buildSite({
    OUT_DIR: siteDir,
    CACHE_DIR: path.join(folder, 'cache'),
    ...(contentDir === undefined ? {} : { CONTENT_DIR: path.resolve(contentDir) }),
  });
  return { siteDir, remove: () => rm(folder, { recursive: true, force: true }) };
}
