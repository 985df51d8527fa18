import { readRedirects } from './redirects.ts';
import { ReleaseFailure } from './release-failure.ts';
import { checkPages } from './verify/check-pages.ts';
import { checkReferences } from './verify/check-references.ts';
import { checkSearch, type KnownStory } from './verify/check-search.ts';
import { listReleaseFiles, pagesOf } from './verify/release-files.ts';

export interface Expected {
  siteUrl: string;
  /** Pages of the release that readers see; undefined before the first. */
  pagesBefore: number | undefined;
  /** A story that the search must find; undefined while nothing is published. */
  newestStory: KnownStory | undefined;
}

/**
 * Looks at a built site as its readers will: pages, links, photos, search.
 *
 * @returns the number of pages
 * @throws {ReleaseFailure} naming every problem with its page
 */
export async function verifyRelease(folder: string, expected: Expected): Promise<number> {
  const files = await listReleaseFiles(folder);
  const redirects = await readRedirects(folder);
  const [references, search] = await Promise.all([
    checkReferences({ folder, files, redirects, siteUrl: expected.siteUrl }),
    expected.newestStory === undefined ? [] : checkSearch(folder, expected.newestStory),
  ]);
  const findings = [...checkPages(files, expected.pagesBefore), ...references, ...search];
  if (findings.length > 0) {
    throw new ReleaseFailure(`Bản dựng có ${String(findings.length)} chỗ sai nên chưa đưa lên.`, {
      findings,
    });
  }
  return pagesOf(files).length;
}
