import { readdir } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';

/** Where one entry of the content stands. */
export interface ListedEntry {
  /** First folder under the content directory: `news`, `agencies`, `pages`, `settings`. */
  collection: string;
  /** Path without the collection, `/index` and the ending: `2021/so-ket`, `lien-he`. */
  id: string;
  /** From the content directory, with forward slashes. */
  path: string;
  /** Names of the other files in the same folder. */
  files: string[];
  /** What git calls the state of the folder; equal names mean equal files. Only of a revision. */
  tree?: string;
}

const ENTRY_FILE = /\.(?:mdx|yaml)$/u;

/** The entries under a content directory, sorted by path. */
export async function listContentDir(contentDir: string): Promise<ListedEntry[]> {
  const found = await readdir(contentDir, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(contentDir.length + 1));
  return listEntries(paths.map((path) => path.split(sep).join('/')));
}

/**
 * @param paths of all files, from the content directory
 * @param treeOf what git calls the state of a folder
 */
export function listEntries(
  paths: readonly string[],
  treeOf: (folder: string) => string | undefined = () => undefined,
): ListedEntry[] {
  const visible = paths.filter((path) => !posix.basename(path).startsWith('.'));
  return [...Map.groupBy(visible.toSorted(), posix.dirname)].flatMap(([folder, inFolder]) => {
    const names = inFolder.map((path) => posix.basename(path));
    const tree = treeOf(folder);
    return inFolder
      .filter((path) => folder !== '.' && ENTRY_FILE.test(path))
      .map((path) => ({
        ...locate(path),
        path,
        files: names.filter((name) => name !== posix.basename(path)),
        ...(tree === undefined ? {} : { tree }),
      }));
  });
}

function locate(path: string): Pick<ListedEntry, 'collection' | 'id'> {
  const [collection = '', ...rest] = path.replace(ENTRY_FILE, '').split('/');
  return { collection, id: rest.join('/').replace(/\/index$/u, '') };
}
