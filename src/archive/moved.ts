import type { Archive } from './archive.ts';
import { addressPhotos } from './photo-addresses.ts';
import type { Story } from './story.ts';

/** An address that no longer shows its story. */
export type Moved = { from: string; to: string; status: 301 } | { from: string; status: 410 };

const known = new WeakMap<Archive, Moved[]>();
const destinations = new WeakMap<Archive, Map<string, string>>();

/** Former addresses of the stories that are out and of their photos, and the addresses of withdrawn ones, sorted. */
export function movedAddresses(archive: Archive): Moved[] {
  const moved = known.get(archive) ?? findMoved(archive);
  known.set(archive, moved);
  return moved;
}

/**
 * Where the stories and photos of former addresses stand now, by `plainPath` of those addresses;
 * without those that no browser can ask for.
 */
export function destinationsOf(archive: Archive): ReadonlyMap<string, string> {
  const found = destinations.get(archive) ?? findDestinations(movedAddresses(archive));
  destinations.set(archive, found);
  return found;
}

/** Decoded and without the outer slashes; undefined for what no browser can ask for. */
export function plainPath(address: string): string | undefined {
  try {
    return decodeURIComponent(address).replaceAll(/^\/|\/$/gu, '');
  } catch {
    return undefined;
  }
}

/** Of two stories that had one address, the first in the list is shown. */
function findDestinations(moved: readonly Moved[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const each of moved) {
    const path = plainPath(each.from);
    if (each.status === 301 && path !== undefined && !found.has(path)) found.set(path, each.to);
  }
  return found;
}

function findMoved({ stories, withdrawn }: Archive): Moved[] {
  const live = new Set([...stories, ...withdrawn].map(({ path }) => path));
  const former = [...stories, ...withdrawn].flatMap((story) =>
    story.data.formerPaths
      .filter((from) => !live.has(from))
      .flatMap((from): Moved[] => [
        { from, to: story.path, status: 301 },
        ...movedPhotos(story, from),
      ]),
  );
  const gone = withdrawn.map(({ path }): Moved => ({ from: path, status: 410 }));
  return [...former, ...gone].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The pages of photos stand below the address of their story, so they moved with it. */
function movedPhotos({ photos, data }: Story, from: string): Moved[] {
  if (data.withdrawn !== undefined || !from.startsWith('/tin-tuc/')) return [];
  return addressPhotos(from, photos).flatMap(({ path }, index): Moved[] => {
    const to = photos[index]?.path;
    return path === undefined || to === undefined ? [] : [{ from: path, to, status: 301 }];
  });
}
