import { readdir, readFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';

/** One file of the content, unread by any rule. */
export interface RawEntry {
  /** First folder under the content directory: `news`, `agencies`, `pages`, `settings`. */
  collection: string;
  /** Path without the collection, `/index` and the ending: `2021/so-ket`, `lien-he`. */
  id: string;
  /** From the content directory, with forward slashes. */
  path: string;
  source: string;
  /** Names of the other files in the same folder. */
  files: string[];
}

/** Thousands of files opened at once run into the limit of open files. */
const FOLDERS_AT_ONCE = 64;
const ENTRY_FILE = /\.(?:mdx|yaml)$/u;

/** Reads every entry under a content directory, sorted by path. */
export async function readContentDir(contentDir: string): Promise<RawEntry[]> {
  const found = await readdir(contentDir, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(contentDir.length + 1));
  const byFolder = Map.groupBy(paths.map(toPosix).sort(), posix.dirname);
  const folders = [...byFolder];
  const entries: RawEntry[] = [];
  for (let start = 0; start < folders.length; start += FOLDERS_AT_ONCE) {
    const batch = folders.slice(start, start + FOLDERS_AT_ONCE);
    const read = batch.map(([folder, inFolder]) => readFolder(contentDir, folder, inFolder));
    entries.push(...(await Promise.all(read)).flat());
  }
  return entries;
}

async function readFolder(
  contentDir: string,
  folder: string,
  paths: string[],
): Promise<RawEntry[]> {
  const names = paths.map((path) => posix.basename(path));
  const entryPaths = paths.filter((path) => folder !== '.' && ENTRY_FILE.test(path));
  return Promise.all(
    entryPaths.map(async (path) => ({
      ...locate(path),
      path,
      source: await readFile(join(contentDir, path), 'utf8'),
      files: names.filter((name) => name !== posix.basename(path)),
    })),
  );
}

function locate(path: string): Pick<RawEntry, 'collection' | 'id'> {
  const [collection = '', ...rest] = path.replace(ENTRY_FILE, '').split('/');
  return { collection, id: rest.join('/').replace(/\/index$/u, '') };
}

function toPosix(path: string): string {
  return path.split(sep).join('/');
}
