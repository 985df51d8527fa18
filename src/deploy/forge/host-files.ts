import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cspWith } from '../../../admin/csp.ts';
import { originsOf, type CmsSettings } from '../../release/cms/cms-settings.ts';
import {
  cacheControl,
  HSTS,
  isImmutable,
  securityHeaders,
  type Headers,
} from '../../release/headers.ts';

/**
 * The `_headers` file that Netlify and Cloudflare Pages read,
 * https://developers.cloudflare.com/pages/configuration/headers/: a path, then its headers, indented.
 * Hosts that do not know it serve it as a file like any other.
 */
export async function headersFile(site: string, cms: CmsSettings | undefined): Promise<string> {
  const adminCsp = cspWith(cms === undefined ? [] : originsOf(cms));
  const { 'Content-Security-Policy': adminPolicy = '' } = securityHeaders('/admin/', adminCsp);
  const folders = await immutableFolders(site);
  return [
    rule('/*', { ...securityHeaders('/', adminCsp), ...HSTS }),
    // Both policies hold in the admin: what either forbids is forbidden.
    rule('/admin/*', { 'Content-Security-Policy': adminPolicy }),
    ...folders.map((folder) => rule(`${folder}*`, { 'Cache-Control': cacheControl(folder) })),
  ].join('');
}

function rule(path: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}

/** Folders of the first and second level in which no file ever changes, with slashes around. */
async function immutableFolders(site: string): Promise<string[]> {
  const first = await foldersIn(site, '/');
  const second = await Promise.all(
    first.map(async (folder) =>
      isImmutable(folder) ? [folder] : (await foldersIn(site, folder)).filter(isImmutable),
    ),
  );
  return second.flat().sort();
}

async function foldersIn(site: string, address: string): Promise<string[]> {
  const entries = await readdir(join(site, address), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${address}${name}/`);
}
