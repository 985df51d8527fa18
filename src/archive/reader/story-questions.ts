import type { Archive } from '../archive.ts';
import type { PhotoImage } from '../../model/index.ts';
import { movedAddresses } from '../moved.ts';
import { placesOf } from '../places.ts';
import { neighboursOf } from '../questions.ts';
import { relatedTo } from '../related.ts';
import type { Page, Story } from '../story.ts';
import { cardOf, linkOf, type StoryCard, type StoryLink } from './views.ts';

/** The story or withdrawn story at an address. */
export function story(archive: Archive, path: string): Story | undefined {
  return placesOf(archive).byPath.get(path);
}

export function storyPaths({ stories, withdrawn }: Archive): string[] {
  return [...stories, ...withdrawn].map(({ path }) => path);
}

/** Older stories that share something with the one at this address. */
export function related(archive: Archive, path: string, count: number): StoryCard[] {
  const found = story(archive, path);
  return found === undefined ? [] : relatedTo(archive, found, count).map(cardOf);
}

export function neighbours(
  archive: Archive,
  path: string,
): { older: StoryLink | undefined; newer: StoryLink | undefined } {
  const found = story(archive, path);
  const { older, newer } =
    found === undefined ? { older: undefined, newer: undefined } : neighboursOf(archive, found);
  return { older: older && linkOf(older), newer: newer && linkOf(newer) };
}

/** The picture to share the story at this address by; it shows the agency's name too. */
export function shareCard(archive: Archive, path: string): PhotoImage | undefined {
  return story(archive, path)?.card;
}

/** Newest first. */
export function latest({ stories }: Archive, count: number): StoryCard[] {
  return stories.slice(0, count).map(cardOf);
}

export function page({ pages }: Archive, id: string): Page | undefined {
  return pages.find((each) => each.id === id);
}

export function pageIds({ pages }: Archive): string[] {
  return pages.map(({ id }) => id);
}

/** Where the story of a former address stands, that address in the form of `movedPaths`. */
export function movedTo(archive: Archive, path: string): string | undefined {
  return movesOf(archive).get(path);
}

/** Former addresses, decoded, without the outer slashes; without those that no browser can ask for. */
export function movedPaths(archive: Archive): string[] {
  return [...movesOf(archive).keys()];
}

const moves = new WeakMap<Archive, ReadonlyMap<string, string>>();

function movesOf(archive: Archive): ReadonlyMap<string, string> {
  const known =
    moves.get(archive) ??
    new Map(
      movedAddresses(archive).flatMap((moved): [string, string][] => {
        const path = plainPath(moved.from);
        return path === undefined || moved.status !== 301 ? [] : [[path, moved.to]];
      }),
    );
  moves.set(archive, known);
  return known;
}

function plainPath(address: string): string | undefined {
  try {
    return decodeURIComponent(address).replaceAll(/^\/|\/$/gu, '');
  } catch {
    return undefined;
  }
}
