import { agencyPath, libraryPath, topicPath } from './addresses.ts';
import { withWithdrawn, type Archive } from './archive.ts';
import { shelfAddress } from './library.ts';
import { CALENDAR_FILE, DATA_INDEX, listAddresses } from './list-addresses.ts';
import { once } from './once.ts';
import { addressPhotos } from './photo-addresses.ts';
import type { Story } from './story.ts';

/** An address that no longer shows what it showed. */
export type Moved = { from: string; to: string; status: 301 } | { from: string; status: 410 };

/**
 * Former addresses of the stories that are out and of their photos, the addresses of withdrawn ones,
 * and those of lists that changed their name or went with a withdrawn story; sorted.
 */
export const movedAddresses = once((archive: Archive): Moved[] => {
  const { stories, withdrawn } = archive;
  const all = [...stories, ...withdrawn];
  const live = new Set(all.flatMap((story) => [story.path, ...photoPathsOf(story, story.path)]));
  const former = all.flatMap((story) =>
    story.data.formerPaths
      .filter((from) => !live.has(from))
      .flatMap((from): Moved[] => [
        { from, to: story.path, status: 301 },
        ...movedPhotos(story, from),
      ]),
  );
  const gone = withdrawn.flatMap((story): Moved[] => [
    { from: story.path, status: 410 },
    ...photoPathsOf(story, story.path).map((from) => movedTo(from, story.path)),
  ]);
  return firstOfEach([...gone, ...former, ...movedLists(archive)]).sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
});

/**
 * Where the stories and photos of former addresses stand now, by `plainPath` of those addresses;
 * without those that no browser can ask for. Of two that had one address, the first is shown.
 */
export const destinationsOf = once((archive: Archive): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const moved of movedAddresses(archive)) {
    const path = plainPath(moved.from);
    if (moved.status === 301 && path !== undefined && !found.has(path)) found.set(path, moved.to);
  }
  return found;
});

/** Decoded and without the outer slashes; undefined for what no browser can ask for. */
export function plainPath(address: string): string | undefined {
  try {
    return decodeURIComponent(address).replaceAll(/^\/|\/$/gu, '');
  } catch {
    return undefined;
  }
}

function firstOfEach(moved: readonly Moved[]): Moved[] {
  const byFrom = new Map<string, Moved>();
  for (const each of moved) if (!byFrom.has(each.from)) byFrom.set(each.from, each);
  return [...byFrom.values()];
}

/** The pages of photos stand below the address of their story, so they moved with it. */
function movedPhotos(story: Story, from: string): Moved[] {
  if (!from.startsWith('/tin-tuc/')) return [];
  if (story.data.withdrawn !== undefined) {
    return photoPathsOf(story, from).map((photo) => movedTo(photo, story.path));
  }
  return addressPhotos(from, story.photos).flatMap(({ path }, index): Moved[] => {
    const to = story.photos[index]?.path;
    return path === undefined || to === undefined ? [] : [movedTo(path, to)];
  });
}

function photoPathsOf({ photos }: Story, address: string): string[] {
  const paths = addressPhotos(address, photos).map(({ path }) => path);
  return [...new Set(paths)].filter((path) => path !== undefined);
}

/** Lists lead to the nearest one above them that is still there. */
function movedLists(archive: Archive): Moved[] {
  const renamed = renamedFolders(archive);
  if (archive.withdrawn.length === 0 && renamed.length === 0) return [];
  const live = listAddresses(archive);
  const everShown = archive.withdrawn.length === 0 ? live : listAddresses(withWithdrawn(archive));
  const vanished = [...everShown].filter((address) => !live.has(address));
  const underOldNames = renamed.flatMap(({ from, to }) =>
    [...everShown]
      .filter((address) => address.startsWith(to))
      .map((address) => ({ old: `${from}${address.slice(to.length)}`, address })),
  );
  return [...vanished.map((address) => ({ old: address, address })), ...underOldNames]
    .filter(({ old }) => !live.has(old))
    .map(({ old, address }) => movedTo(old, nearest(address, live)));
}

/** Folders of addresses that bear another name than they did: merged topics, replaced agencies. */
function renamedFolders({ topics, agencies }: Archive): { from: string; to: string }[] {
  const library = (id: string): string => libraryPath(shelfAddress(id, undefined));
  return [
    ...topics.flatMap(({ slug, formerSlugs }) =>
      formerSlugs.map((former) => ({ from: topicPath(former), to: topicPath(slug) })),
    ),
    ...agencies.flatMap(({ id, data }) =>
      data.formerIds.flatMap((former) => [
        { from: agencyPath(former), to: agencyPath(id) },
        { from: library(former), to: library(id) },
      ]),
    ),
  ];
}

function nearest(address: string, live: ReadonlySet<string>): string {
  if (!live.has(address)) {
    if (address.endsWith('.ics')) return CALENDAR_FILE;
    if (address.startsWith('/api/')) return DATA_INDEX;
  }
  let above = address;
  while (above !== '/' && !live.has(above)) above = above.replace(/[^/]+\/?$/u, '');
  // What is nearest to a year without news are the news.
  return above === '/' ? '/tin-tuc/' : above;
}

function movedTo(from: string, to: string): Moved {
  return { from, to, status: 301 };
}
