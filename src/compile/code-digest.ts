import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '..', '..');
/** Folders whose code decides what a compiled story looks like. */
const DECIDING = ['text', 'model', 'story', 'photos', 'compile'];
/** Names the version of every package that takes part. */
const PACKAGES = 'package-lock.json';

/** Digest of the code that compiles stories: what was compiled by other code is compiled again. */
export async function digestCode(): Promise<string> {
  const folders = await Promise.all(DECIDING.map(filesBelow));
  const files = [...folders.flat(), join(PROJECT, PACKAGES)];
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256');
  for (const [index, file] of files.entries()) {
    hash.update(file.slice(PROJECT.length)).update(contents[index] ?? '');
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesBelow(folder: string): Promise<string[]> {
  const root = join(PROJECT, 'src', folder);
  const names = await readdir(root, { recursive: true });
  return names
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(root, name));
}
