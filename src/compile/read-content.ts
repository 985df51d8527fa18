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

const ENTRY_FILE = /\.(?:mdx|yaml)$/u;

/** Reads every entry under a content directory, sorted by path. */
export async function readContentDir(contentDir: string): Promise<RawEntry[]> {
  const found = await readdir(contentDir, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(contentDir.length + 1));
  const byFolder = Map.groupBy(paths.map(toPosix).sort(), posix.dirname);
  const entries = [...byFolder].map(([folder, inFolder]) => readFolder(contentDir, folder, inFolder));
  return (await Promise.all(entries)).flat();
}

async function readFolder(contentDir: string, folder: string, paths: string[]): Promise<RawEntry[]> {
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
