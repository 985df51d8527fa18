import type { Archive } from '../archive.ts';
import type { PhotoImage } from '../../model/index.ts';
import { destinationsOf, type Landing } from '../moved.ts';
import { placesOf } from '../places.ts';
import { neighboursOf } from '../questions.ts';
import { relatedTo } from '../related.ts';
import type { Page, Story } from '../story.ts';
import { cardOf, linkOf, type NamedLink, type StoryCard, type StoryLink } from './views.ts';

/** The story or withdrawn story at an address. */
export function story(archive: Archive, path: string): Story | undefined {
  return placesOf(archive).byPath.get(path);
}

export function storyPaths({ stories, withdrawn }: Archive): string[] {
  return [...stories, ...withdrawn].map(({ path }) => path);
}

/** Those of these addresses, parted by spaces, whose stories are drafts or for later. */
export function notOutYet({ notOut }: Archive, addresses: string): string[] {
  return addresses.split(' ').filter((address) => notOut.has(address));
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

/** Standing pages that every page leads to, in this order, as far as they were written. */
const FOOTER_PAGES = ['quyen-rieng-tu', 'tro-nang'];

export function footerPages({ pages }: Archive): NamedLink[] {
  return FOOTER_PAGES.flatMap((id) => pages.filter((each) => each.id === id)).map(namedLink);
}

/** All standing pages by their titles. */
export function pageLinks({ pages }: Archive): NamedLink[] {
  return pages.map(namedLink).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function namedLink({ path, data: { title } }: Page): NamedLink {
  return { name: title, path };
}

export function pageIds({ pages }: Archive): string[] {
  return pages.map(({ id }) => id);
}

/** What a former address leads to, that address in the form of `movedPaths`. */
export function movedTo(archive: Archive, path: string): Landing | undefined {
  return destinationsOf(archive).get(path);
}

/** A page cannot stand where data or documents did: only a server leads on from there. */
const NO_PAGES = /\.csv$|^(?:tep|sitemap)\//u;

/** Former addresses, decoded, without the outer slashes. */
export function movedPaths(archive: Archive): string[] {
  return [...destinationsOf(archive).keys()].filter((path) => !NO_PAGES.test(path));
}
