import { readRedirects } from './redirects.ts';
import { ReleaseFailure } from './release-failure.ts';
import type { ReleaseFinding } from './status.ts';
import { checkPages } from './verify/check-pages.ts';
import { checkInThreads } from './verify/check-in-threads.ts';
import type { ReleaseUnderTest } from './verify/check-references.ts';
import { checkSearch, type KnownStory } from './verify/check-search.ts';
import { findLinking } from './verify/find-linking.ts';
import { listReleaseFiles, pagesOf, sizeInFolder } from './verify/release-files.ts';

export interface Expected {
  siteUrl: string;
  /** Pages of the release that readers see; undefined before the first. */
  pagesBefore: number | undefined;
  /** A story that the search must find; undefined while nothing is published. */
  newestStory: KnownStory | undefined;
}

/** What a release brings that the verified one before it had not. */
export interface Changes {
  /** Files of pages that are new or other than before, from the root: `tin-tuc/index.html`. */
  rendered: readonly string[];
  /** Files of pages that are the same. */
  kept: readonly string[];
  /** Files of pages that are gone. */
  removed: readonly string[];
}

/**
 * Looks at a built site as its readers will: pages, links, photos, search.
 *
 * @returns the number of pages
 * @throws {ReleaseFailure} naming every problem with its page
 */
export async function verifyRelease(folder: string, expected: Expected): Promise<number> {
  const files = await listReleaseFiles(folder);
  const release = await openRelease(folder, expected, (address) => files.get(address));
  const pages = pagesOf(files).length;
  await verify(release, { pages, toRead: [...files.keys()].filter(isReadable).sort() }, expected);
  return pages;
}

/**
 * Looks only at what changed: the pages that were rendered, and the pages that stay and link to one
 * that is gone.
 *
 * @param pages number of pages of the whole site
 * @throws {ReleaseFailure} naming every problem with its page
 */
export async function verifyChanges(
  folder: string,
  expected: Expected,
  { rendered, kept, removed }: Changes,
  pages: number,
): Promise<void> {
  const release = await openRelease(folder, expected, sizeInFolder(folder));
  const toRead = [...rendered, ...(await findLinking(folder, kept, removed))];
  await verify(release, { pages, toRead: toRead.map((file) => `/${file}`) }, expected);
}

const isReadable = (file: string): boolean => /\.(?:html|css)$/.test(file);

async function openRelease(
  folder: string,
  { siteUrl }: Expected,
  sizeOf: ReleaseUnderTest['sizeOf'],
): Promise<ReleaseUnderTest> {
  return { folder, siteUrl, sizeOf, redirects: await readRedirects(folder) };
}

async function verify(
  release: ReleaseUnderTest,
  { pages, toRead }: { pages: number; toRead: readonly string[] },
  { pagesBefore, newestStory }: Expected,
): Promise<void> {
  const search = newestStory === undefined ? [] : await checkSearch(release.folder, newestStory);
  const references = await checkInThreads(release, toRead);
  refuse([...checkPages(release, pages, pagesBefore), ...references, ...search]);
}

function refuse(findings: readonly ReleaseFinding[]): void {
  if (findings.length === 0) return;
  throw new ReleaseFailure(`Bản dựng có ${String(findings.length)} chỗ sai nên chưa đưa lên.`, {
    findings,
  });
}
