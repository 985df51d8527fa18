import { readRedirects } from './redirects.ts';
import { ReleaseFailure } from './release-failure.ts';
import type { ReleaseFinding } from './status.ts';
import { checkPages } from './verify/check-pages.ts';
import { checkInThreads } from './verify/check-in-threads.ts';
import type { ReleaseUnderTest } from './verify/check-references.ts';
import { checkSearch, type KnownStory } from './verify/check-search.ts';
import { findLinking } from './verify/find-linking.ts';
import { isPage, listAddresses, sizeInFolder } from './verify/release-files.ts';

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
  const addresses = await listAddresses(folder);
  const listed = new Set(addresses);
  const sizeInRelease = sizeInFolder(folder);
  const release = await openRelease(folder, expected, {
    sizeOf: (address) => (listed.has(address) ? sizeInRelease(address) : undefined),
    listed,
  });
  const pages = addresses.filter(isPage).length;
  await verify(release, { pages, toRead: addresses.filter(isReadable).sort() }, expected);
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
  const release = await openRelease(folder, expected, { sizeOf: sizeInFolder(folder) });
  const toRead = [...rendered, ...(await findLinking(folder, kept, removed))];
  await verify(release, { pages, toRead: toRead.map((file) => `/${file}`) }, expected);
}

const isReadable = (file: string): boolean => /\.(?:html|css)$/.test(file);

async function openRelease(
  folder: string,
  { siteUrl }: Expected,
  files: Pick<ReleaseUnderTest, 'sizeOf' | 'listed'>,
): Promise<ReleaseUnderTest> {
  return { folder, siteUrl, ...files, redirects: await readRedirects(folder) };
}

async function verify(
  release: ReleaseUnderTest,
  { pages, toRead }: { pages: number; toRead: readonly string[] },
  { pagesBefore, newestStory }: Expected,
): Promise<void> {
  const [search, references] = await Promise.all([
    newestStory === undefined ? [] : checkSearch(release.folder, newestStory),
    checkInThreads(release, toRead),
  ]);
  refuse([...checkPages(release, pages, pagesBefore), ...references, ...search]);
}

function refuse(findings: readonly ReleaseFinding[]): void {
  if (findings.length === 0) return;
  throw new ReleaseFailure(`Bản dựng có ${String(findings.length)} chỗ sai nên chưa đưa lên.`, {
    findings,
  });
}
