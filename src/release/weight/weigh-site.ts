import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isPage, listAddresses, pageAddress } from '../verify/release-files.ts';
import { pageKindOf, type PageKind } from './page-kinds.ts';
import { weighPage, type PageWeight } from './weigh-page.ts';

/** The heaviest page of one kind. */
export interface KindWeight extends PageWeight {
  kind: PageKind;
  address: string;
}

/** Of each kind so many are weighed, the longest first: gzip of 10,000 pages would take a minute. */
const WEIGHED = 5;

/** The heaviest page of every kind in a built site, in the order of `PAGE_KINDS` that it has. */
export async function weighSite(folder: string): Promise<KindWeight[]> {
  return weighPages(folder, (await listAddresses(folder)).filter(isPage));
}

/** {@link weighSite} for one who knows the addresses of its HTML files. */
export function weighPages(folder: string, files: readonly string[]): KindWeight[] {
  const kinds = Map.groupBy(files.toSorted(), (file) => pageKindOf(pageAddress(file)));
  const known = new Map<string, string>();
  const read = (address: string): string => {
    const text = known.get(address) ?? readFileSync(join(folder, address), 'utf8');
    known.set(address, text);
    return text;
  };
  return [...kinds].flatMap(([kind, pages]) => {
    if (kind === undefined) return [];
    const weighed = longestOf(pages, folder).map((file) => ({
      kind,
      address: pageAddress(file),
      ...weighPage(readFileSync(join(folder, file), 'utf8'), read),
    }));
    return weighed.toSorted((a, b) => b.firstViewBytes - a.firstViewBytes).slice(0, 1);
  });
}

function longestOf(pages: readonly string[], folder: string): string[] {
  // Waiting for tens of thousands of files would take longer than asking for them.
  const sizes = new Map(pages.map((file) => [file, statSync(join(folder, file)).size]));
  return pages.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0)).slice(0, WEIGHED);
}
