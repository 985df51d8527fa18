import type { Story } from './story.ts';

/** How many stories a list shows before it is cut by year or page. */
export const LIST_SIZE = 20;

export interface YearOfSection {
  year: number;
  path: string;
  /** Newest first. */
  stories: readonly Story[];
}

/** The stories of one kind, topic or agency. */
export interface Section {
  id: string;
  name: string;
  path: string;
  /** Newest first. */
  stories: readonly Story[];
  /** Filled when there are more than fit on one page; newest year first. */
  years: readonly YearOfSection[];
}

/** A list that is not one of the numbered pages. */
export interface NumberedPage {
  n: number;
  /** Newest first. */
  stories: readonly Story[];
}

export function makeSection(
  id: string,
  name: string,
  path: string,
  stories: readonly Story[],
): Section {
  const years = [...Map.groupBy(stories, ({ year }) => year)].map(([year, ofYear]) => ({
    year,
    path: `${path}${String(year)}/`,
    stories: ofYear,
  }));
  return { id, name, path, stories, years: stories.length > LIST_SIZE ? years : [] };
}

/** One page of a section: the section itself, or one of its years. */
export interface SectionPage {
  /** Address below the sections of its sort: `so-ket` or `so-ket/2021`. */
  address: string;
  section: Section;
  year?: YearOfSection;
}

export function pagesOfSections(sections: readonly Section[]): SectionPage[] {
  return sections.flatMap((section) => [
    { address: section.id, section },
    ...section.years.map((year) => ({
      address: `${section.id}/${String(year.year)}`,
      section,
      year,
    })),
  ]);
}

/** Pages numbered from the oldest story, so that a new story never shifts an old page. */
export function numberPages(newestFirst: readonly Story[]): NumberedPage[] {
  const oldestFirst = newestFirst.toReversed();
  const count = Math.ceil(oldestFirst.length / LIST_SIZE);
  return Array.from({ length: count }, (_, index) => ({
    n: index + 1,
    stories: oldestFirst.slice(index * LIST_SIZE, (index + 1) * LIST_SIZE).reverse(),
  }));
}
