import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { createConceptFinder, type WordGroup } from '../terms/concepts.ts';
import type { Succession } from '../terms/known-successions.ts';
import { digestIndexCode, digestOf } from './digest.ts';
import { keepFolder } from './kept-folder.ts';
import { linkFiles } from './link-files.ts';
import { keepPeriod, type KeptPeriod, type Period } from './period.ts';
import { keepTier, type KeptTier } from './tier.ts';
import { writeStart } from './write-start.ts';

export interface SearchSource {
  /** The last by name is the open one; a change in it leaves the files of all others as they are. */
  periods: readonly Period[];
  /** Words with one meaning. */
  groups: readonly WordGroup[];
  successions: readonly Succession[];
}

export interface WrittenIndex {
  documents: number;
  /** Names of the periods that were not in the cache. */
  indexed: string[];
}

/**
 * Writes the index of the search into `outDir` and takes out what stood there of others. Equal
 * content gives equal files, with and without a cache.
 *
 * @param cacheDir keeps each period under the digest of what it is made from; what this index does
 *   not need is taken out of it
 */
export async function writeSearchIndex(
  { periods, groups, successions }: SearchSource,
  outDir: string,
  cacheDir: string,
): Promise<WrittenIndex> {
  const code = digestOf(await digestIndexCode(), JSON.stringify(groups));
  const concepts = createConceptFinder(groups);
  const sorted = periods.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const kept: KeptPeriod[] = [];
  for (const period of sorted) {
    kept.push(await keepPeriod(period, digestOf(code, period.digest), cacheDir, concepts));
  }
  const tiers = await keepTiers(kept, code, cacheDir);
  await publish([...kept, ...tiers], outDir);
  await writeStart(tiers, { groups, successions }, outDir);
  return {
    documents: kept.reduce((sum, period) => sum + period.documents, 0),
    indexed: sorted.filter((_, index) => kept[index]?.wasKept === false).map(({ name }) => name),
  };
}

/** What a rare word costs its reader. */
const CLOSED_FILE = 4000;
/** Every query asks the open period too: few files, and one for all words while it is young. */
const OPEN_FILE = 12_000;

/** Closed periods as one, so that a word is in one file whatever the years; then the open one. */
async function keepTiers(
  periods: readonly KeptPeriod[],
  code: string,
  cacheDir: string,
): Promise<KeptTier[]> {
  const parts = [
    { periods: periods.slice(0, -1), fileSize: CLOSED_FILE },
    { periods: periods.slice(-1), fileSize: OPEN_FILE },
  ].filter((part) => part.periods.length > 0);
  const tiers: KeptTier[] = [];
  for (const part of parts) {
    const id = digestOf(code, String(part.fileSize), ...part.periods.map((period) => period.id));
    tiers.push(await keepTier({ id, ...part }, cacheDir));
  }
  await dropOthers(
    join(cacheDir, 'periods'),
    periods.map(({ id }) => id),
  );
  await dropOthers(
    join(cacheDir, 'tiers'),
    tiers.map(({ id }) => id),
  );
  return tiers;
}

async function publish(
  parts: readonly { id: string; folder: string }[],
  outDir: string,
): Promise<void> {
  await dropOthers(
    outDir,
    parts.map(({ id }) => id),
  );
  for (const { id, folder } of parts) {
    await keepFolder(join(outDir, id), (unfinished) =>
      linkFiles(join(folder, 'files'), unfinished),
    );
  }
}

async function dropOthers(folder: string, names: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const others = (await readdir(folder)).filter((name) => !names.includes(name));
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true })));
}
