import {
  agencyPath,
  ENGLISH_PATHS,
  libraryPath,
  MAP_PATH,
  topicPath,
  yearPath,
} from './addresses.ts';
import { withFormer, type Archive } from './archive.ts';
import { formerAddresses } from './former-addresses.ts';
import { shelfAddress } from './library.ts';
import { CALENDAR_FILE, DATA_INDEX, listAddresses } from './list-addresses.ts';
import { MAP_INDEX, mapPartPath, NEWS_PART, storiesOfTheseDays } from './map-parts.ts';
import { movedPhotos, movedTo, photoPathsOf, type Moved } from './moved-story.ts';
import { once } from './once.ts';
import { storiesByYear } from './questions.ts';

export type { Moved } from './moved-story.ts';

/**
 * Former addresses of the stories that are out and of their photos and files, those of withdrawn ones,
 * those that the history knows, and those of lists that changed their name or went with a story; sorted.
 */
export const movedAddresses = once((archive: Archive): Moved[] => {
  const { stories, withdrawn, pages, site } = archive;
  const all = [...stories, ...withdrawn];
  const live = new Set([
    ...all.flatMap((story) => [story.path, ...photoPathsOf(story, story.path)]),
    ...stories.flatMap(({ files }) => Object.values(files)),
    ...pages.map(({ path }) => path),
    ...(site.english === undefined ? [] : Object.values(ENGLISH_PATHS)),
  ]);
  const gone = withdrawn.flatMap((story): Moved[] => [
    { from: story.path, status: 410 },
    ...photoPathsOf(story, story.path).map((from) => movedTo(from, story.path)),
  ]);
  const declared = all.flatMap((story) =>
    story.data.formerPaths.flatMap((from) => [
      movedTo(from, story.path),
      ...(live.has(from) ? [] : movedPhotos(story, from)),
    ]),
  );
  const files = withdrawn.flatMap((story) =>
    Object.values(story.files).map((from) => movedTo(from, story.path)),
  );
  const others = [
    ...declared,
    ...files,
    ...formerAddresses(archive),
    ...movedLists(archive),
    ...movedNews(archive),
  ];
  const first = firstOfEach([...gone, ...others.filter(({ from }) => !live.has(from))]);
  return [...first.values()]
    .map((moved) => (moved.status === 410 ? moved : movedTo(moved.from, endOf(moved.to, first))))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
});

/** Where a reader comes who asks for a former address. */
export interface Landing {
  /** What stands there today; for what is gone, the nearest list. */
  path: string;
  isGone: boolean;
}

/**
 * What former addresses lead to, by `plainPath` of those addresses; without withdrawn stories, which
 * have pages of their own, and addresses that no browser can ask for. Of two that had one address, the
 * first is shown.
 */
export const destinationsOf = once((archive: Archive): ReadonlyMap<string, Landing> => {
  const found = new Map<string, Landing>();
  const withdrawn = new Set(archive.withdrawn.map(({ path }) => path));
  for (const moved of movedAddresses(archive)) {
    const path = plainPath(moved.from);
    if (path === undefined || found.has(path) || withdrawn.has(moved.from)) continue;
    const landing =
      moved.status === 301
        ? { path: moved.to, isGone: false }
        : { path: listNear(archive, moved.from), isGone: true };
    found.set(path, landing);
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

/** The stories of its year for a story, the map of the site for a standing page. */
function listNear(archive: Archive, address: string): string {
  if (!address.startsWith('/tin-tuc/')) return MAP_PATH;
  const year = Number(address.split('/')[2]);
  const hasYear = storiesByYear(archive).some((each) => each.year === year);
  return hasYear ? yearPath(year) : '/tin-tuc/';
}

function firstOfEach(moved: readonly Moved[]): Map<string, Moved> {
  const byFrom = new Map<string, Moved>();
  for (const each of moved) if (!byFrom.has(each.from)) byFrom.set(each.from, each);
  return byFrom;
}

/** What an address that itself leads on leads to. */
function endOf(address: string, moved: ReadonlyMap<string, Moved>): string {
  const seen = new Set<string>();
  let end = address;
  for (;;) {
    const next = moved.get(end);
    if (next?.status !== 301 || seen.has(end)) return end;
    seen.add(end);
    end = next.to;
  }
}

/** The map of the news of these days is there while there are some: whether it ever was, days tell. */
function movedNews(archive: Archive): Moved[] {
  const isThere = storiesOfTheseDays(archive).length > 0;
  return isThere ? [] : [movedTo(mapPartPath(NEWS_PART), MAP_INDEX)];
}

/** Lists lead to the nearest one above them that is still there. */
function movedLists(archive: Archive): Moved[] {
  const { withdrawn, former } = archive;
  const renamed = renamedFolders(archive);
  const known = [withdrawn, former.stories, former.agencies, former.topics];
  const isWhole = known.every((each) => each.length === 0);
  if (isWhole && renamed.length === 0) return [];
  const live = listAddresses(archive);
  const everShown = isWhole ? live : listAddresses(withFormer(archive));
  const vanished = [...everShown].filter((address) => !live.has(address));
  const underOldNames = renamed.flatMap(({ from, to }) =>
    [...everShown]
      .filter((address) => address.startsWith(to))
      .map((address) => ({ old: `${from}${address.slice(to.length)}`, address })),
  );
  return [...underOldNames, ...vanished.map((address) => ({ old: address, address }))]
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
    if (address.startsWith('/sitemap/')) return MAP_INDEX;
  }
  let above = address;
  while (above !== '/' && !live.has(above)) above = above.replace(/[^/]+\/?$/u, '');
  // What is nearest to a year without news are the news.
  return above === '/' ? '/tin-tuc/' : above;
}
