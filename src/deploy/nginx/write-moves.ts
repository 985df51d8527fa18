import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRedirects, type Redirects } from '../../release/redirects.ts';
import { releaseFolders } from '../../release/release-folders.ts';
import { writeDurably } from '../../release/write-durably.ts';
import { deployFolders } from '../deployment.ts';
import { quoteForNginx as quote } from './header-lines.ts';
import { MAPS } from './site-config.ts';

/**
 * Tells nginx the moved and withdrawn addresses of the release that readers see. Until nginx has
 * read them, a page of the release leads on from an old address.
 *
 * @returns whether anything changed, so that nginx must be told to look
 */
export async function writeMoves(root: string): Promise<boolean> {
  const { maps } = deployFolders(root);
  const redirects = await readRedirects(releaseFolders(root).current);
  const texts = mapTexts(redirects);
  await mkdir(maps, { recursive: true });
  const changed = await Promise.all([
    writeIfOther(join(maps, MAPS.moved), texts.moved),
    writeIfOther(join(maps, MAPS.gone), texts.gone),
  ]);
  return changed.includes(true);
}

/** Both as the lines of an nginx map, from what nginx calls `$uri`, with and without the last slash. */
export function mapTexts(redirects: Redirects): { moved: string; gone: string } {
  const lines = { moved: [] as string[], gone: [] as string[] };
  for (const [address, redirect] of redirects) {
    const forms = [address, address.replace(/\/$/, '')].filter((form) => form !== '');
    const isGone = redirect.status === 410;
    const target = isGone ? `${address}index.html` : encodeURI(redirect.to);
    for (const form of forms) {
      lines[isGone ? 'gone' : 'moved'].push(`${quote(form)} ${quote(withoutVariables(target))};\n`);
    }
  }
  return { moved: lines.moved.join(''), gone: lines.gone.join('') };
}

/** nginx has no escape for the sign that begins a variable. */
function withoutVariables(text: string): string {
  return text.replaceAll('$', '%24');
}

async function writeIfOther(file: string, text: string): Promise<boolean> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return false;
  await writeDurably(file, text);
  return true;
}
