import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

/** Size in bytes of every file of a release, by its address: `/tin-tuc/index.html`. */
export type ReleaseFiles = ReadonlyMap<string, number>;

export async function listReleaseFiles(folder: string): Promise<ReleaseFiles> {
  const addresses = await listAddresses(folder);
  // Waiting for a hundred thousand files would take longer than asking for them.
  return new Map(addresses.map((address) => [address, statSync(join(folder, address)).size]));
}

/** Address of every file of a release. */
export async function listAddresses(folder: string): Promise<string[]> {
  const root = resolve(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const inFolder = parentPath.slice(root.length).split(sep).join('/');
      return `${inFolder}/${name}`;
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
