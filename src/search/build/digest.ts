import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Code that decides what an index looks like. */
const DECIDING = ['search', 'text'];

/** Digest of some texts, none of which can pass for a part of its neighbour. */
export function digestOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${String(part.length)}:`).update(part);
  return hash.digest('hex').slice(0, 12);
}

/** What was indexed by other code is indexed again. */
export async function digestIndexCode(): Promise<string> {
  const parts: string[] = [];
  for (const folder of DECIDING) {
    const root = join(import.meta.dirname, '..', '..', folder);
    const names = await readdir(root, { recursive: true });
    for (const name of names.filter((each) => each.endsWith('.ts')).sort()) {
      parts.push(name, await readFile(join(root, name), 'utf8'));
    }
  }
  return digestOf(...parts);
}
