import { libraryPath } from './addresses.ts';
import type { Archive } from './archive.ts';
import { once } from './once.ts';
import type { Agency, Story } from './story.ts';

/** How many stories with photos one page of the library shows. */
export const ALBUMS_ON_PAGE = 12;

/** The stories with photos that a reader chose: all, of a year, of an agency, of an agency in a year. */
export interface Shelf {
  /** Below the library: `nam/2021`, `don-vi/so-khcn/2021`; empty for all. */
  address: string;
  year: number | undefined;
  agency: Agency | undefined;
  /** Newest first. */
  stories: readonly Story[];
}

/** By address; the shelf of all is there even when no story has photos. */
export const shelvesOf = once(
  (archive: Archive): ReadonlyMap<string, Shelf> =>
    new Map(makeShelves(archive).map((shelf) => [shelf.address, shelf])),
);

export function shelfAddress(agency: string | undefined, year: number | undefined): string {
  if (agency === undefined) return year === undefined ? '' : `nam/${String(year)}`;
  return `don-vi/${agency}${year === undefined ? '' : `/${String(year)}`}`;
}

/**
 * A shelf of one year is numbered too, from its oldest story on, so that a new story never shifts an
 * old page. The others lead to the years.
 */
export const numberedPagesOf = once(({ year, stories }: Shelf): (readonly Story[])[] => {
  if (year === undefined || stories.length <= ALBUMS_ON_PAGE) return [];
  const oldestFirst = stories.toReversed();
  return Array.from({ length: Math.ceil(stories.length / ALBUMS_ON_PAGE) }, (_, index) =>
    oldestFirst.slice(index * ALBUMS_ON_PAGE, (index + 1) * ALBUMS_ON_PAGE).reverse(),
  );
});

/** @param n number of a page; without it, the newest of the shelf */
export function shelfPath({ address }: Pick<Shelf, 'address'>, n?: number): string {
  return libraryPath(
    [address, n === undefined ? '' : `trang/${String(n)}`].filter(Boolean).join('/'),
  );
}

function makeShelves(archive: Archive): Shelf[] {
  const stories = archive.stories.filter(({ photos }) => photos.some(({ path }) => path));
  const byAgency = Map.groupBy(stories, ({ data }) => data.host);
  const agencies = archive.agencies.filter(({ id }) => byAgency.has(id));
  return [
    ...shelvesByYear(undefined, stories),
    ...agencies.flatMap((agency) => shelvesByYear(agency, byAgency.get(agency.id) ?? [])),
  ];
}

function shelvesByYear(agency: Agency | undefined, stories: readonly Story[]): Shelf[] {
  const shelf = (year: number | undefined, chosen: readonly Story[]): Shelf => {
    return { address: shelfAddress(agency?.id, year), year, agency, stories: chosen };
  };
  const byYear = [...Map.groupBy(stories, ({ year }) => year)].sort(([a], [b]) => b - a);
  return [shelf(undefined, stories), ...byYear.map(([year, ofYear]) => shelf(year, ofYear))];
}
