import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything that decides how content becomes a site. */
const CODE = [
  'src',
  'admin',
  'public',
  'docs/huong-dan',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

/** Settings from outside that a build reads, apart from places and the time. */
const SETTINGS = ['STORY_RENDERER', 'SEARCH_ENGINE'];

/**
 * Changes with any file of the code, with the program that runs it and with the site's address: a
 * release of the same content must then be made again.
 */
export async function fingerprintRecipe(projectFolder: string, siteUrl: string): Promise<string> {
  const files = (await Promise.all(CODE.map((path) => filesBelow(projectFolder, path)))).flat();
  const hash = createHash('sha256').update(`${siteUrl}\0${process.version}\0`);
  for (const name of SETTINGS) hash.update(`${process.env[name] ?? ''}\0`);
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
