import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { decodeEntries, type Entry } from '../store/entries.ts';
import { decodeFacet, encodeFacet, mergeColumns } from '../store/facet-column.ts';
import { entryName, type Facet, FACETS, facetName, type Tier } from '../store/layout.ts';
import { decodeWords, encodeWords, isListed, type WordList } from '../store/word-list.ts';
import { cutEntries } from './cut-entries.ts';
import { keepFolder } from './kept-folder.ts';
import { mergeEntries } from './merge-entries.ts';
import { packFiles, type FileToPack } from './pack-files.ts';
import { pack, unpack } from './pack.ts';
import type { KeptPeriod } from './period.ts';

export interface KeptTier {
  id: string;
  tier: Tier;
  /** Holds `files/`, which is published. */
  folder: string;
}

/** What becomes a tier. */
export interface PlannedTier {
  /** Digest of all that its files are made from. */
  id: string;
  periods: readonly KeptPeriod[];
  /** About how many bytes a file of entries has. */
  fileSize: number;
}

/** Finds the index of some periods in the cache, or makes it of theirs. */
export async function keepTier(
  { id, periods, fileSize }: PlannedTier,
  cacheDir: string,
): Promise<KeptTier> {
  const folder = join(cacheDir, 'tiers', id);
  await keepFolder(folder, async (unfinished) => {
    const files = join(unfinished, 'files');
    await mkdir(files);
    for (const facet of FACETS) await writeFacet(facet, periods, files);
    const { starts, words } = await writeEntries(periods, { files, fileSize });
    await writeFile(join(unfinished, 'words'), encodeWords(words));
    const tier: Tier = {
      id,
      documents: periods.reduce((sum, period) => sum + period.documents, 0),
      periods: periods.map((period) => ({ id: period.id, documents: period.documents })),
      entries: starts,
    };
    await writeFile(join(unfinished, 'tier.json'), JSON.stringify(tier));
  });
  const tier = JSON.parse(await readFile(join(folder, 'tier.json'), 'utf8')) as Tier;
  return { id, tier, folder };
}

/** The words of a tier without marks, with the number of documents that have them. */
export async function readTierWords({ folder }: KeptTier): Promise<WordList> {
  return decodeWords(await readFile(join(folder, 'words')));
}

/** The files with the entries of a tier, unpacked, by their names in the index. */
export async function readTierEntries({
  tier,
  folder,
}: KeptTier): Promise<[name: string, content: Uint8Array][]> {
  const names = [...tier.entries.keys()].map(entryName);
  return Promise.all(
    names.map(async (name) => [
      `${tier.id}/${name}`,
      await unpack(await readFile(join(folder, 'files', name))),
    ]),
  );
}

async function writeFacet(
  facet: Facet,
  periods: readonly KeptPeriod[],
  files: string,
): Promise<void> {
  const columns = await Promise.all(
    periods.map(async ({ folder }) => decodeFacet(await readFile(join(folder, facet)))),
  );
  await writeFile(join(files, facetName(facet)), await pack(encodeFacet(mergeColumns(columns))));
}

async function writeEntries(
  periods: readonly KeptPeriod[],
  { files, fileSize }: { files: string; fileSize: number },
): Promise<{ starts: string[]; words: Map<string, number> }> {
  const segments = await Promise.all(
    periods.map(async ({ folder, documents }) => ({
      entries: decodeEntries(await readFile(join(folder, 'entries'))),
      documents,
    })),
  );
  const words = new Map<string, number>();
  const starts: string[] = [];
  function* cutFiles(): Generator<FileToPack> {
    for (const { start, content } of cutEntries(
      countWords(mergeEntries(segments), words),
      fileSize,
    )) {
      yield { name: entryName(starts.length), content };
      starts.push(start);
    }
  }
  await packFiles(files, cutFiles());
  return { starts, words };
}

/** Notes the words that go by, marks aside. */
function* countWords(entries: Iterable<Entry>, words: Map<string, number>): Generator<Entry> {
  for (const entry of entries) {
    const { folded, documents } = entry;
    if (isListed(folded)) words.set(folded, (words.get(folded) ?? 0) + documents.length);
    yield entry;
  }
}
