import { statSync, type Stats } from 'node:fs';
import { readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = new Set(
  ['html', 'css', 'js', 'mjs', 'json', 'xml', 'svg', 'txt', 'ics', 'webmanifest'].map(
    (ending) => `.${ending}`,
  ),
);
/** Below that the headers weigh more than what is saved. */
const LEAST_BYTES = 256;
/** Higher levels of Brotli cost ten times as much for two percent. */
const BROTLI_LEVEL = 6;
const FILES_AT_ONCE = 16;

const WAYS: Readonly<Record<string, (text: Buffer) => Promise<Buffer>>> = {
  '.gz': (text) => promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
  '.br': (text) =>
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
};

/**
 * Puts a compressed form beside every text of a release, and takes away those whose text is gone. A
 * form has the time of its text; one with another time is of another text.
 */
export async function precompress(folder: string): Promise<void> {
  const files = await findStale(folder);
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    await Promise.all(files.slice(start, start + FILES_AT_ONCE).map(compress));
  }
}

/** Texts without forms of their own time. Forms without a text are removed on the way. */
async function findStale(folder: string): Promise<{ file: string; text: Stats }[]> {
  const stale: { file: string; text: Stats }[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) stale.push(...(await findStale(file)));
    else if (extname(file) in WAYS) {
      const text = look(file.slice(0, -extname(file).length));
      if (text === undefined || text.size < LEAST_BYTES) await rm(file);
    } else if (TEXT.has(extname(file))) {
      const text = look(file);
      if (text !== undefined && text.size >= LEAST_BYTES && !hasForms(file, text)) {
        stale.push({ file, text });
      }
    }
  }
  return stale;
}

function hasForms(file: string, { mtimeMs }: Stats): boolean {
  return Object.keys(WAYS).every((ending) => {
    const form = look(file + ending);
    // Times are set as fractions of a second, which lose some of the last digits.
    return form !== undefined && Math.abs(form.mtimeMs - mtimeMs) < 1;
  });
}

async function compress({ file, text }: { file: string; text: Stats }): Promise<void> {
  const content = await readFile(file);
  for (const [ending, way] of Object.entries(WAYS)) {
    // A new file: the old one may be shared with another release.
    const unfinished = `${file}${ending}.new`;
    await writeFile(unfinished, await way(content));
    await utimes(unfinished, text.mtimeMs / 1000, text.mtimeMs / 1000);
    await rename(unfinished, file + ending);
  }
}

function look(file: string): Stats | undefined {
  return statSync(file, { throwIfNoEntry: false });
}
