import { statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Size in bytes of every file of a release, by its address: `/tin-tuc/index.html`. */
export type ReleaseFiles = ReadonlyMap<string, number>;

export async function listReleaseFiles(folder: string): Promise<ReleaseFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sized = await Promise.all(
    files.map(async ({ parentPath, name }): Promise<[string, number]> => {
      const file = join(parentPath, name);
      const { size } = await stat(file);
      return [`/${relative(folder, file).split(sep).join('/')}`, size];
    }),
  );
  return new Map(sized);
}

/** Addresses of the HTML files. */
export function pagesOf(files: ReleaseFiles): string[] {
  return [...files.keys()].filter((path) => path.endsWith('.html')).sort();
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
