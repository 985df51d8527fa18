import { readRedirects, addressKey } from '../../../src/release/redirects.ts';
import { listAddresses, pageAddress } from '../../../src/release/verify/release-files.ts';

/** Parts of pages and of the search, and photos, of which servers say that they are gone. */
const NOT_ADDRESSED = /^\/(?:_astro|media|chi-muc)\//u;

/** What readers were ever shown by the releases of a site. */
export interface EverShown {
  /** Takes in a release. @returns addresses of it or of earlier ones at which nothing answers now */
  unanswered(release: string): Promise<string[]>;
}

export function createEverShown(): EverShown {
  const ever = new Set<string>();
  return {
    unanswered: async (release) => {
      const files = new Set((await listAddresses(release)).map(pageAddress));
      const redirects = await readRedirects(release);
      for (const address of files) {
        // The page that leads on from a file stands in a folder of its name.
        const former = redirects.get(addressKey(address))?.from;
        if (!NOT_ADDRESSED.test(address)) ever.add(former ?? address);
      }
      return [...ever].filter((address) => {
        const moved = redirects.get(addressKey(address));
        if (moved?.status !== 301) return !files.has(address);
        const end = redirects.get(addressKey(moved.to));
        return !files.has(moved.to) || end?.status === 301;
      });
    },
  };
}
