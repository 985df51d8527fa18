import type { Archive } from '../archive.ts';
import { besideOf } from '../beside.ts';
import {
  ALBUMS_ON_PAGE,
  numberedPagesOf,
  shelfAddress,
  shelfPath,
  shelvesOf,
  type Shelf,
} from '../library.ts';
import { once } from '../once.ts';
import type { Story } from '../story.ts';
import { agencyCardOf, albumOf, type AgencyCard, type Album } from './views.ts';

export interface ShelfPageView {
  path: string;
  year: number | undefined;
  agency: AgencyCard | undefined;
  albums: readonly Album[];
  /** Set on a numbered page. */
  n: number | undefined;
  /** Addresses of the numbered pages beside this one. */
  older: string | undefined;
  newer: string | undefined;
  /**
   * Years of the same agencies, newest first: all where none is chosen, else that and those beside it,
   * so that a new year leaves it as it is; other agencies of the same year.
   */
  years: readonly ShelfLink[];
  agencies: readonly ShelfLink[];
}

export interface ShelfLink {
  /** Nothing stands for all. */
  name: string | undefined;
  path: string;
  isHere: boolean;
}

/** Addresses of all pages of the library, below it: the empty one, `nam/2021`, `nam/2021/trang/1`. */
export function libraryAddresses(archive: Archive): string[] {
  return [...shelvesOf(archive).values()].flatMap((shelf) => [
    shelf.address,
    ...numberedPagesOf(shelf).map((_, index) => `${shelf.address}/trang/${String(index + 1)}`),
  ]);
}

export function libraryPage(archive: Archive, address: string): ShelfPageView | undefined {
  const [shelfName = '', writtenNumber] = address.split('/trang/');
  const shelf = shelvesOf(archive).get(shelfName);
  if (shelf === undefined) return undefined;
  const n = writtenNumber === undefined ? undefined : Number(writtenNumber);
  const pages = numberedPagesOf(shelf);
  const stories = n === undefined ? shelf.stories.slice(0, ALBUMS_ON_PAGE) : pages[n - 1];
  if (stories === undefined) return undefined;
  const { year, agency } = shelf;
  return {
    path: shelfPath(shelf, n),
    year,
    agency: agency && agencyCardOf(agency),
    albums: stories.map((story) => album(archive, story)),
    n,
    ...waysOf(shelf, n, pages.length),
    ...knownFilters(archive)(shelf),
  };
}

/** The newest page goes on to the numbered ones, of which the last overlaps with it. */
function waysOf(shelf: Shelf, n: number | undefined, count: number) {
  const path = (page: number) => (page < 1 || page > count ? undefined : shelfPath(shelf, page));
  if (n === undefined) return { older: path(count), newer: undefined };
  return { older: path(n - 1), newer: path(n + 1) };
}

type Filters = Pick<ShelfPageView, 'years' | 'agencies'>;

/** By shelf: its numbered pages have the same. */
const knownFilters = once((archive: Archive) =>
  once((shelf: Shelf): Filters => findFilters(archive, shelf)),
);

/** Choosing a year keeps the agency, and the other way round, where there are photos of both. */
function findFilters(archive: Archive, here: Shelf): Filters {
  const shelves = shelvesOf(archive);
  const all = [...shelves.values()];
  const link = (name: string | undefined, agency: string | undefined, year: number | undefined) => {
    const address = shelfAddress(agency, year);
    const isThere = shelves.has(address);
    const path = shelfPath({ address: isThere ? address : shelfAddress(agency, undefined) });
    return { name, path, isHere: address === here.address };
  };
  const { agency, year } = here;
  const everyYear = all.filter((shelf) => shelf.agency === agency && shelf.year !== undefined);
  const years = year === undefined ? everyYear : besideOf(everyYear, (shelf) => shelf === here);
  const agencies = all.filter((shelf) => shelf.agency !== undefined && shelf.year === undefined);
  return {
    years: [
      link(undefined, agency?.id, undefined),
      ...years.map((shelf) => link(String(shelf.year), agency?.id, shelf.year)),
    ],
    agencies: [
      link(undefined, undefined, year),
      ...agencies.map(({ agency: each }) => link(each?.data.shortName, each?.id, year)),
    ],
  };
}

/** The newest stories with photos. */
export function albums(archive: Archive, count: number): Album[] {
  const { stories = [] } = shelvesOf(archive).get('') ?? {};
  return stories.slice(0, count).map((story) => album(archive, story));
}

export interface VideoView {
  title: string;
  /** The story that shows it. */
  story: Album;
}

/** The newest videos. */
export function videos(archive: Archive, count: number): VideoView[] {
  const chosen: VideoView[] = [];
  for (const story of archive.stories) {
    for (const { title } of story.data.videos) chosen.push({ title, story: album(archive, story) });
    if (chosen.length >= count) break;
  }
  return chosen.slice(0, count);
}

const knownAlbums = once((archive: Archive) =>
  once((story: Story) => albumOf(story, archive.agency(story.data.host)?.data.shortName)),
);

function album(archive: Archive, story: Story): Album {
  return knownAlbums(archive)(story);
}
