import { readdirSync, statSync, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Size in bytes of every file of a release, by its address: `/tin-tuc/index.html`. */
export type ReleaseFiles = ReadonlyMap<string, number>;

export async function listReleaseFiles(folder: string): Promise<ReleaseFiles> {
  const addresses = await listAddresses(folder);
  // Waiting for a hundred thousand files would take longer than asking for them.
  return new Map(addresses.map((address) => [address, statSync(join(folder, address)).size]));
}

/** Address of every file of a release. */
export async function listAddresses(folder: string): Promise<string[]> {
  return filesIn(folder, '', await readdir(folder, { withFileTypes: true }));
}

function filesIn(root: string, address: string, entries: readonly Dirent[]): string[] {
  return entries.flatMap((entry) => {
    const inside = `${address}/${entry.name}`;
    if (entry.isFile()) return [inside];
    if (!entry.isDirectory()) return [];
    // Every page has a folder, and waiting for each would take longer than reading it.
    return filesIn(root, inside, readdirSync(join(root, inside), { withFileTypes: true }));
  });
}

/** Addresses of the HTML files. */
export function pagesOf(files: ReleaseFiles): string[] {
  return [...files.keys()].filter(isPage).sort();
}

export function isPage(address: string): boolean {
  return address.endsWith('.html');
}

/** `/tin-tuc/index.html` → `/tin-tuc/`, as a reader sees it. */
export function pageAddress(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** Asks the folder itself for the size of a file, for when few are asked for. */
export function sizeInFolder(folder: string): (address: string) => number | undefined {
  return (address) => {
    const found = statSync(join(folder, address), { throwIfNoEntry: false });
    return found?.isFile() === true ? found.size : undefined;
  };
}
