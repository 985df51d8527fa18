import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressKey, decodePath, type Redirects } from '../redirects.ts';
import type { ReleaseFinding } from '../status.ts';
import { referencesOf, referencesOfCss, type Reference } from './page-references.ts';
import { pageAddress } from './release-files.ts';

export interface ReleaseUnderTest {
  folder: string;
  /** Bytes of the file at an address such as `/tin-tuc/index.html`; undefined when there is none. */
  sizeOf(address: string): number | undefined;
  redirects: Redirects;
  siteUrl: string;
}

/** Written by the server that a release runs on, so no file of it. */
const SERVED_BESIDE = new Set(['/admin/status.json', '/admin/config.json']);

/** Finds links, photos, scripts and styles of these pages and style sheets that lead to nothing. */
export function checkReferences(
  release: ReleaseUnderTest,
  files: Iterable<string>,
): ReleaseFinding[] {
  const findings: ReleaseFinding[] = [];
  const seen = new Map<string, string | undefined>();
  for (const file of files) {
    const read = file.endsWith('.html')
      ? referencesOf
      : file.endsWith('.css')
        ? referencesOfCss
        : undefined;
    if (read === undefined) continue;
    // Waiting for ten thousand files one after the other would take longer than reading them.
    const references = read(readFileSync(join(release.folder, file), 'utf8'));
    findings.push(...problemsOf(release, file, references, seen));
  }
  return findings;
}

function problemsOf(
  release: ReleaseUnderTest,
  file: string,
  references: readonly Reference[],
  seen: Map<string, string | undefined>,
): ReleaseFinding[] {
  const path = pageAddress(file);
  const page = new URL(path, release.siteUrl);
  const distinct = new Set<string>();
  for (const { url, isPhoto } of references) {
    // What begins at the root leads to the same place from every page.
    const from = /^\/(?!\/)/.test(url) ? '' : path;
    const key = `${isPhoto ? 'photo' : 'link'} ${from} ${url}`;
    let message = seen.get(key);
    if (message === undefined && !seen.has(key)) {
      const target = internalPath(url, page);
      message = target === undefined ? undefined : problemWith(release, target, isPhoto);
      seen.set(key, message);
    }
    if (message !== undefined) distinct.add(message);
  }
  return Array.from(distinct, (message) => ({ path, message }));
}

/** Path of an address on this site, decoded; undefined for other sites, fragments and data. */
function internalPath(url: string, page: URL): string | undefined {
  if (url.trim() === '' || url.startsWith('#')) return undefined;
  const target = URL.parse(url, page);
  if (target?.origin !== page.origin) return undefined;
  return decodePath(target.pathname) ?? target.pathname;
}

function problemWith(
  { sizeOf, redirects }: ReleaseUnderTest,
  target: string,
  isPhoto: boolean,
): string | undefined {
  const size = sizeOf(target);
  if (isPhoto) {
    if (size === undefined) return `Ảnh «${target}» không có trong bản dựng.`;
    return size === 0 ? `Ảnh «${target}» không có dữ liệu.` : undefined;
  }
  const asFolder = `${target.replace(/\/+$/, '')}/index.html`;
  const leadsSomewhere =
    size !== undefined ||
    sizeOf(asFolder) !== undefined ||
    redirects.has(addressKey(target)) ||
    SERVED_BESIDE.has(target);
  return leadsSomewhere ? undefined : `Liên kết «${target}» không dẫn tới trang hay tệp nào.`;
}
