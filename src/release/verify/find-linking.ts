import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageAddress } from './release-files.ts';

const FILES_AT_ONCE = 64;

/**
 * Those of the pages that may link to a page that is gone: the last part of its address stands in
 * them. Whether they do is for the check of their references to say.
 */
export async function findLinking(
  folder: string,
  pages: readonly string[],
  gone: readonly string[],
): Promise<string[]> {
  const words = new Set(gone.flatMap(wordsOf));
  if (words.size === 0) return [];
  const found: string[] = [];
  for (let start = 0; start < pages.length; start += FILES_AT_ONCE) {
    const batch = pages.slice(start, start + FILES_AT_ONCE).map(async (page) => {
      const content = await readFile(join(folder, page));
      if (Array.from(words).some((word) => content.includes(word))) found.push(page);
    });
    await Promise.all(batch);
  }
  return found.sort();
}

/** As a link may write it, with letters of its own or in percent code; a year alone says too little. */
function wordsOf(file: string): string[] {
  const address = pageAddress(file).replace(/\/$/, '');
  const end = /[^/]*\p{L}[^/]*(?:\/\d+)*$/u.exec(address)?.[0] ?? address;
  return [end, encodeURI(end)];
}
