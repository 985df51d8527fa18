import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Start, START_FILE } from '../store/layout.ts';
import { encodeStart } from '../store/start-file.ts';
import { mergeWords } from '../store/word-list.ts';
import { pack } from './pack.ts';
import { type KeptTier, readTierEntries, readTierWords } from './tier.ts';

/** The open month of a thousand stories a year, which the words of a query are all over. */
const FEW_FILES = 2;

/** Writes the file that a search begins with; it carries what nearly every question needs. */
export async function writeStart(
  tiers: readonly KeptTier[],
  settings: Omit<Start, 'tiers'>,
  outDir: string,
): Promise<void> {
  const small = tiers.filter(({ tier }) => tier.entries.length <= FEW_FILES);
  const carried = await Promise.all(small.map(readTierEntries));
  const start = encodeStart({
    start: { tiers: tiers.map(({ tier }) => tier), ...settings },
    words: mergeWords(await Promise.all(tiers.map(readTierWords))),
    carried: new Map(carried.flat()),
  });
  await replaceFile(join(outDir, START_FILE), await pack(start));
}

/** The file that stands there may be shared with other releases: it is never written to. */
async function replaceFile(file: string, content: Uint8Array): Promise<void> {
  await writeFile(`${file}.new`, content);
  await rename(`${file}.new`, file);
}
