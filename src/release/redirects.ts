import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Moved } from '../archive/index.ts';

export type Redirects = ReadonlyMap<string, Moved>;

/** Name of the list at the root of a release. */
export const REDIRECTS_FILE = 'redirects.json';

/** Redirects of a release by their {@link addressKey}; a release without the file has none. */
export async function readRedirects(releaseFolder: string): Promise<Redirects> {
  const written = await readFile(join(releaseFolder, REDIRECTS_FILE), 'utf8').catch(() => '[]');
  const list = JSON.parse(written) as Moved[];
  return new Map(list.map((redirect) => [addressKey(redirect.from), redirect]));
}

/** One form for all ways to write an address: decoded, NFC, with a closing slash. */
export function addressKey(path: string): string {
  const decoded = decodePath(path) ?? path;
  return `${decoded.normalize('NFC').replace(/\/+$/, '')}/`;
}

/** Undefined when the percent-encoding is broken. */
export function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
