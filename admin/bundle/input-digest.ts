import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Everything that the bundle is made of, beside the packages, which the lockfile stands for. */
const FOLDERS = [
  'admin',
  'src/archive',
  'src/import',
  'src/model',
  'src/story',
  'src/styles',
  'src/text',
];
const FILES = ['package-lock.json'];

/** One name for one state of the sources: equal digests give equal bundles. */
export async function digestInputs(projectRoot: string): Promise<string> {
  const listed = await Promise.all(FOLDERS.map((folder) => filesUnder(projectRoot, folder)));
  const digest = createHash('sha256');
  for (const file of [...FILES, ...listed.flat()]) {
    const content = await readFile(path.join(projectRoot, file));
    digest.update(`${file}\0${String(content.length)}\0`).update(content);
  }
  return digest.digest('hex').slice(0, 20);
}

/** In one order on every machine. */
async function filesUnder(projectRoot: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(projectRoot, folder), {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}
