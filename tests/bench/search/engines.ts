import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import * as pagefind from 'pagefind';

import type { SearchDocument } from '../../../src/search/document.ts';
import { writePagefindIndex } from '../../../src/search/pagefind/write-pagefind-index.ts';
import { INDEX_FOLDER } from '../../../src/search/store/layout.ts';
import { writeIndex } from '../../support/search/write-index.ts';
import { makeMiniSearch, toMiniDocument } from './minisearch.ts';

/** Ways to search the same pages, each with what writes its index into the folder of a site. */
export const ENGINES: Readonly<
  Record<string, (documents: readonly SearchDocument[], siteDir: string) => Promise<unknown>>
> = {
  'Tin Hội Nghị': (documents, siteDir) => writeIndex(documents, path.join(siteDir, INDEX_FOLDER)),
  'Pagefind, defaults': writePlainPagefind,
  'Pagefind + marks layer': (documents, siteDir) =>
    writePagefindIndex(documents, path.join(siteDir, 'pagefind', 'all')),
  'Pagefind + layer, merged by year': async (documents, siteDir) => {
    const years = Map.groupBy(documents, ({ day }) => day.slice(0, 4));
    for (const [year, ofYear] of years) {
      await writePagefindIndex(ofYear, path.join(siteDir, 'pagefind', year));
    }
  },
  'MiniSearch, folded': writeMiniSearch,
};

/** Pagefind as it comes: public HTML in, no options. */
async function writePlainPagefind(
  documents: readonly SearchDocument[],
  siteDir: string,
): Promise<void> {
  const { index } = await pagefind.createIndex();
  for (const { url, title, lead, body, agency } of documents) {
    const texts = [lead, ...body, agency.name].map((text) => `<p>${escapeHtml(text)}</p>`);
    const content = `<html lang="vi"><body><h1>${escapeHtml(title)}</h1>${texts.join('')}</body></html>`;
    await index?.addHTMLFile({ url, content });
  }
  await index?.writeFiles({ outputPath: path.join(siteDir, 'pagefind', 'all') });
  await pagefind.close();
}

async function writeMiniSearch(
  documents: readonly SearchDocument[],
  siteDir: string,
): Promise<void> {
  const mini = makeMiniSearch();
  mini.addAll(documents.map(toMiniDocument));
  await mkdir(siteDir, { recursive: true });
  const packed = await promisify(gzip)(JSON.stringify(mini), { level: 9 });
  await writeFile(path.join(siteDir, 'minisearch.bin'), packed);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
