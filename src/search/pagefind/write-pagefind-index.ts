import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';

import type { SearchDocument } from '../document.ts';
import { indexPage } from './index-page.ts';
import { STROKE } from './index-text.ts';

/** Pagefind's own interfaces and the worker that the site replaces by its own. */
const UNUSED = /^pagefind-(?:.*ui|highlight|worker)\./u;

/**
 * Writes a fresh index of Pagefind's into `outDir`. Equal documents give equal files, in whatever
 * order they come. One call at a time: calls share Pagefind's service process.
 */
export async function writePagefindIndex(
  documents: readonly SearchDocument[],
  outDir: string,
): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  try {
    await buildIndex(documents, outDir);
  } finally {
    await pagefind.close();
  }
  const unused = (await readdir(outDir)).filter((name) => UNUSED.test(name));
  await Promise.all(unused.map((name) => rm(path.join(outDir, name))));
}

async function buildIndex(documents: readonly SearchDocument[], outDir: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: 'vi',
    includeCharacters: STROKE,
  });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  // The order of pages decides the names of the index files.
  for (const document of documents.toSorted((a, b) => (a.url < b.url ? -1 : 1))) {
    const added = await index.addHTMLFile({ url: document.url, content: indexPage(document) });
    refuse(document.url, added.errors);
  }
  refuse(outDir, (await index.writeFiles({ outputPath: outDir })).errors);
}

function refuse(subject: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind on ${subject}: ${errors.join('; ')}`);
}
