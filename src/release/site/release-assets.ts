import { statSync } from 'node:fs';
import { join } from 'node:path';
import { REDIRECTS_FILE } from '../redirects.ts';
import { INDEX_FOLDER } from '../../search/store/layout.ts';
import { listAddresses } from '../verify/release-files.ts';
import type { SiteState } from './site-state.ts';

/** What stands in a release because of its content, beside pages. */
const FROM_CONTENT = ['media/', 'tep/', `${INDEX_FOLDER}/`, REDIRECTS_FILE];

/** Files of a release that come from the code, with their bytes: the same in every release of one recipe. */
export async function assetsOf(
  folder: string,
  { pages, photoPages }: Pick<SiteState, 'pages' | 'photoPages'>,
): Promise<SiteState['assets']> {
  const fromPages = new Set([
    ...Array.from(pages.values(), ({ file }) => file),
    ...Array.from(photoPages.values(), ({ files }) => files).flat(),
  ]);
  const addresses = await listAddresses(folder);
  const paths = addresses.map((address) => address.slice(1));
  const fromCode = paths.filter(
    (path) => !fromPages.has(path) && !FROM_CONTENT.some((start) => path.startsWith(start)),
  );
  return new Map(fromCode.map((path) => [path, statSync(join(folder, path)).size]));
}
