import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { SearchDocument } from '../document.ts';
import { encodeFacet } from '../store/facet-column.ts';
import { FACETS } from '../store/layout.ts';
import type { ConceptFinder } from '../terms/concepts.ts';
import { facetColumn } from './facet-columns.ts';
import { keepFolder } from './kept-folder.ts';
import { makeSegment } from './segment.ts';
import { writeDocuments } from './write-documents.ts';

/** Some documents that are indexed together, such as those of a year. */
export interface Period {
  /** Orders the periods: "2021", "2026-01". */
  name: string;
  /** Changes whenever one of its documents does. */
  digest: string;
  /** Read only when the period is not in the cache. */
  documents: () => Promise<readonly SearchDocument[]>;
}

/** A period in the cache. */
export interface KeptPeriod {
  /** Digest of all that its files are made from. */
  id: string;
  /** Holds `files/`, which is published, and the parts of the index. */
  folder: string;
  documents: number;
  wasKept: boolean;
}

/** Finds a period in the cache, or indexes it. */
export async function keepPeriod(
  period: Period,
  id: string,
  cacheDir: string,
  concepts: ConceptFinder,
): Promise<KeptPeriod> {
  const folder = join(cacheDir, 'periods', id);
  const wasKept = await keepFolder(folder, async (unfinished) => {
    const documents = inOrder(await period.documents());
    await mkdir(join(unfinished, 'files'));
    await writeDocuments(documents, join(unfinished, 'files'));
    await writeFile(join(unfinished, 'entries'), makeSegment(documents, concepts));
    for (const facet of FACETS) {
      await writeFile(join(unfinished, facet), encodeFacet(facetColumn(facet, documents)));
    }
    await writeFile(join(unfinished, 'count'), String(documents.length));
  });
  const documents = Number(await readFile(join(folder, 'count'), 'utf8'));
  return { id, folder, documents, wasKept };
}

/** By day, then by address: the order of documents decides the content of the files. */
function inOrder(documents: readonly SearchDocument[]): SearchDocument[] {
  return documents.toSorted((a, b) => compare(a.day, b.day) || compare(a.url, b.url));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
