import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything that decides how content becomes a site. */
const CODE = ['src', 'admin', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * Changes with any file of the code and with the site's address: a release of the same content
 * must then be made again.
 */
export async function fingerprintRecipe(projectFolder: string, siteUrl: string): Promise<string> {
  const files = (await Promise.all(CODE.map((path) => filesBelow(projectFolder, path)))).flat();
  const hash = createHash('sha256').update(`${siteUrl}\0`);
  for (const file of files.sort()) {
    hash
      .update(`${file}\0`)
      .update(await readFile(join(projectFolder, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesBelow(root: string, path: string): Promise<string[]> {
  const found = await stat(join(root, path)).catch(() => undefined);
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  const names = await readdir(join(root, path));
  return (await Promise.all(names.map((name) => filesBelow(root, `${path}/${name}`)))).flat();
}
