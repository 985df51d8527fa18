import { join } from 'node:path';

/** Where the release engine keeps what it needs, all below one folder. */
export interface ReleaseFolders {
  /** One folder per release, with its manifest beside it. */
  releases: string;
  /** Symbolic link to the release that readers see. */
  current: string;
  /** What the site build keeps from build to build. */
  cache: string;
  /** Content of the revision in hand. Its path never changes, because caches hold it. */
  content: string;
  /** The release in the making; its path never changes either. */
  out: string;
  /** What is known of it, see `SiteState`. */
  outState: string;
  /** A tree of files that shows an older state of the site; the next release begins with it. */
  spare: string;
  spareState: string;
  /** The built application, with which single pages are rendered. */
  renderer: string;
  /** What Node compiled the modules of our programs to: half of their start. */
  programs: string;
  index: string;
  lock: string;
  /** Held by every program that makes a part of a release, see `builder-lock.ts`. */
  builderLock: string;
  status: string;
  /** Says which older release somebody went back to. */
  pin: string;
  /** Symbolic links `1`, `2` … to the releases before the current one, for servers that know none. */
  older: string;
}

/** How many of the releases before the current one have a link. */
export const OLDER_LINKED = 4;

export function releaseFolders(root: string): ReleaseFolders {
  const work = join(root, 'work');
  return {
    releases: join(root, 'releases'),
    current: join(root, 'current'),
    cache: join(root, 'cache'),
    content: join(work, 'content'),
    out: join(work, 'out'),
    outState: join(work, 'out.site.json'),
    spare: join(work, 'spare'),
    spareState: join(work, 'spare.site.json'),
    renderer: join(root, 'cache', 'renderer'),
    programs: join(root, 'cache', 'node'),
    index: join(work, 'index'),
    lock: join(work, 'release.lock'),
    builderLock: join(work, 'builder.lock'),
    status: join(root, 'status.json'),
    pin: join(root, 'pin.json'),
    older: join(root, 'older'),
  };
}
