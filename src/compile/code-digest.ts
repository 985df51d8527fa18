import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders whose code decides what a compiled story looks like. */
const DECIDING = ['text', 'model', 'story', 'photos', 'compile'];

/** Digest of the code that compiles stories: what was compiled by other code is compiled again. */
export async function digestCode(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of DECIDING) {
    const root = join(import.meta.dirname, '..', folder);
    const names = await readdir(root, { recursive: true });
    for (const name of names.filter((each) => each.endsWith('.ts')).sort()) {
      hash.update(name).update(await readFile(join(root, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
