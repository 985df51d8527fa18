import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { CUTS, cutFile, PARTS, type Cut, type Part } from './cuts.ts';
import { CORE_LETTERS, REST_LETTERS } from './letters.ts';
import { readNames, renameFont } from './rename-font.ts';

/** Kerning, and figures of one width and height for tables and dates (src/styles/base.css). */
const FEATURES = ['kern', 'tnum', 'lnum'];
const LETTERS = { core: CORE_LETTERS, rest: REST_LETTERS };
/** Numbers of names: who made it, its family, cut, identity, full name and PostScript name; licence. */
const [COPYRIGHT, FAMILY, STYLE, IDENTITY, FULL, POSTSCRIPT] = [0, 1, 2, 3, 4, 6];
const LICENCE = [13, 14];

/** Makes the files of the typefaces anew: `npm run typefaces`. */
for (const cut of Object.keys(CUTS) as Cut[]) {
  for (const part of PARTS) await writeFile(cutFile(cut, part), await cutTypeface(cut, part));
}

async function cutTypeface(cut: Cut, part: Part): Promise<Buffer> {
  const source = await readFile(createRequire(import.meta.url).resolve(CUTS[cut]));
  return subsetFont(rename(source, `Tin ${cut}`), LETTERS[part].join(''), {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    noHinting: true,
    preserveNameIds: LICENCE,
  });
}

/** «Source» is a reserved name; the notices stay (SIL Open Font License, 2 and 3). */
function rename(source: Buffer, name: string): Buffer {
  const names = readNames(source);
  const kept = [COPYRIGHT, ...LICENCE].map((id) => [id, names[id] ?? ''] as const);
  return renameFont(source, {
    ...Object.fromEntries(kept),
    [FAMILY]: name,
    [STYLE]: 'Regular',
    [IDENTITY]: name,
    [FULL]: name,
    [POSTSCRIPT]: name.replaceAll(' ', '-'),
  });
}
