import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressKey, decodePath, type Redirects } from '../redirects.ts';
import type { ReleaseFinding } from '../status.ts';
import { referencesOf, referencesOfCss, type Reference } from './page-references.ts';
import { pageAddress } from './release-files.ts';
import { splitPage } from './split-page.ts';

export interface ReleaseUnderTest {
  folder: string;
  /** Bytes of the file at an address such as `/tin-tuc/index.html`; undefined when there is none. */
  sizeOf(address: string): number | undefined;
  redirects: Redirects;
  siteUrl: string;
  /** Addresses of all files, when they were listed: no folder need be asked for those. */
  listed?: ReadonlySet<string> | undefined;
}

/** Written by the server that a release runs on, so no file of it. */
const SERVED_BESIDE = new Set(['/admin/status.json', '/admin/config.json']);

/** Finds links, photos, scripts and styles of these pages and style sheets that lead to nothing. */
export function checkReferences(
  release: ReleaseUnderTest,
  files: Iterable<string>,
): ReleaseFinding[] {
  const findings: ReleaseFinding[] = [];
  const problemOf = rememberProblems(release);
  const problemsOfPage = rememberParts(problemOf);
  for (const file of files) {
    const isStyle = file.endsWith('.css');
    if (!isStyle && !file.endsWith('.html')) continue;
    const path = pageAddress(file);
    // Waiting for ten thousand files one after the other would take longer than reading them.
    const bytes = readFileSync(join(release.folder, file));
    const problems = isStyle
      ? referencesOfCss(bytes.toString()).flatMap((reference) => problemOf(reference, path))
      : problemsOfPage(bytes, path);
    findings.push(...Array.from(new Set(problems), (message) => ({ path, message })));
  }
  return findings;
}

/** @returns messages */
type ProblemOf = (reference: Reference, page: string) => readonly string[];

const PARTS_KEPT = 5000;

/** Pages of a kind have styles, heads and feet in common, word for word: those are parsed once. */
function rememberParts(problemOf: ProblemOf): (bytes: Buffer, page: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const problemsIn = (references: readonly Reference[], page: string): readonly string[] =>
    references.flatMap((reference) => problemOf(reference, page));
  const problemsOfPart = (part: string, page: string): readonly string[] => {
    const bytes = Buffer.from(part, 'latin1');
    const references = referencesOf(bytes.toString());
    const problems = problemsIn(references, page);
    if (references.every(({ url }) => SAME_FROM_EVERYWHERE.test(url))) {
      if (known.size === PARTS_KEPT) known.clear();
      // A copy: the part itself would keep its whole page in memory.
      known.set(bytes.toString('latin1'), problems);
    }
    return problems;
  };
  return (bytes, page) => {
    // Letters of one byte are read and compared sooner; tags are told apart by ASCII alone.
    const parts = splitPage(bytes.toString('latin1'));
    return parts === undefined
      ? problemsIn(referencesOf(bytes.toString()), page)
      : parts.flatMap((part) => known.get(part) ?? problemsOfPart(part, page));
  };
}

/** What leads to the same place from every page, or to none. */
const SAME_FROM_EVERYWHERE = /^(?:[/#]|mailto:|tel:|[a-z][a-z\d+.-]*:\/\/)/i;

function rememberProblems(release: ReleaseUnderTest): ProblemOf {
  const { origin } = new URL(release.siteUrl);
  const photos = new Map<string, readonly string[]>();
  return ({ url, isPhoto }, page) => {
    const target = internalPath(url, page, origin);
    if (target === undefined) return [];
    if (!isPhoto) return problemsOfLink(release, target);
    const known = photos.get(target) ?? problemsOfPhoto(release, target);
    photos.set(target, known);
    return known;
  };
}

/** Path of an address on this site, decoded; undefined for other sites, fragments and data. */
function internalPath(url: string, page: string, origin: string): string | undefined {
  if (url.trim() === '' || url.startsWith('#')) return undefined;
  const target = URL.parse(url, `${origin}${page}`);
  if (target?.origin !== origin) return undefined;
  return decodePath(target.pathname) ?? target.pathname;
}

function problemsOfPhoto({ sizeOf }: ReleaseUnderTest, target: string): readonly string[] {
  const size = sizeOf(target);
  if (size === undefined) return [`Ảnh «${target}» không có trong bản dựng.`];
  return size === 0 ? [`Ảnh «${target}» không có dữ liệu.`] : [];
}

function problemsOfLink(
  { sizeOf, redirects, listed }: ReleaseUnderTest,
  target: string,
): readonly string[] {
  const asFolder = `${target.replace(/\/+$/, '')}/index.html`;
  const leadsSomewhere =
    listed?.has(target) === true ||
    listed?.has(asFolder) === true ||
    sizeOf(target) !== undefined ||
    sizeOf(asFolder) !== undefined ||
    redirects.has(addressKey(target)) ||
    SERVED_BESIDE.has(target);
  return leadsSomewhere ? [] : [`Liên kết «${target}» không dẫn tới trang hay tệp nào.`];
}
