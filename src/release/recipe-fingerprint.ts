import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
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
 * release of the same content must then be made again. Synchronous: a thousand small files take a fifth of the time.
 */
export function fingerprintRecipe(projectFolder: string, siteUrl: string): string {
  const files = CODE.flatMap((path) => filesBelow(projectFolder, path));
  const hash = createHash('sha256').update(`${siteUrl}\0${process.version}\0`);
  for (const name of SETTINGS) hash.update(`${process.env[name] ?? ''}\0`);
  for (const file of files.sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(projectFolder, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesBelow(root, `${path}/${name}`));
}
