import { copyFile, link, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Puts the files of a folder into another, without copying where the file system allows. */
export async function linkFiles(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) {
    await link(join(from, name), join(to, name)).catch(() =>
      copyFile(join(from, name), join(to, name)),
    );
  }
}
