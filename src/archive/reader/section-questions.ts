import type { Archive } from '../archive.ts';
import { lineOf } from '../agency-line.ts';
import { besideOf } from '../beside.ts';
import { successorOf } from '../questions.ts';
import { LIST_SIZE, pagesOfSections, type Section } from '../section.ts';
import type { Agency } from '../story.ts';
import { agencyCardOf, cardOf, type AgencyCard, type NamedLink, type StoryCard } from './views.ts';

export type SectionSort = 'kinds' | 'topicSections' | 'agencySections';

export interface SectionPageView {
  section: NamedLink & { id: string };
  path: string;
  /** Set on a page that shows one year of the section. */
  year: number | undefined;
  stories: readonly StoryCard[];
  /**
   * Newest first. The first page has all of them, with counts; a year has those beside it, so that new
   * stories and a new year leave it as it is.
   */
  years: readonly { year: number; path: string; count: number | undefined }[];
}

export interface AgencyFactsView {
  agency: Agency;
  parent: AgencyCard | undefined;
  /** What the agency is called today, when that is another name. */
  successor: AgencyCard | undefined;
  /** Agencies that became this one. */
  predecessors: readonly AgencyCard[];
  /** Agencies that stand directly under it. */
  under: readonly AgencyCard[];
  /** All names of its line, the oldest first; one alone is no history. */
  names: readonly (AgencyCard & { id: string; from: string | undefined; to: string | undefined })[];
}

/** Addresses of the pages of all sections of a sort: `so-ket`, `so-ket/2021`. */
export function sectionAddresses(archive: Archive, sort: SectionSort): string[] {
  return pagesOfSections(archive[sort]).map(({ address }) => address);
}

export function sectionPage(
  archive: Archive,
  sort: SectionSort,
  address: string,
): SectionPageView | undefined {
  const [id = '', writtenYear] = address.split('/');
  const section = archive[sort].find((each) => each.id === id);
  if (section === undefined) return undefined;
  const ofYear = section.years.find(({ year }) => String(year) === writtenYear);
  if (writtenYear !== undefined && ofYear === undefined) return undefined;
  return {
    section: { id, name: section.name, path: section.path },
    path: ofYear?.path ?? section.path,
    year: ofYear?.year,
    stories: (ofYear?.stories ?? section.stories.slice(0, LIST_SIZE)).map(cardOf),
    years: yearsOf(section, ofYear?.year),
  };
}

function yearsOf({ years }: Section, here: number | undefined): SectionPageView['years'] {
  if (here === undefined) {
    return years.map(({ year, path, stories }) => ({ year, path, count: stories.length }));
  }
  return besideOf(years, ({ year }) => year === here).map(({ year, path }) => ({
    year,
    path,
    count: undefined,
  }));
}

/** The newest stories of every kind that has some. */
export function kindHeads(
  { kinds }: Archive,
  count: number,
): (NamedLink & { id: string; stories: StoryCard[] })[] {
  return kinds
    .filter(({ stories }) => stories.length > 0)
    .map(({ id, name, path, stories }) => ({
      id,
      name,
      path,
      stories: stories.slice(0, count).map(cardOf),
    }));
}

/** Topics in the order of the settings. */
export function topicLinks({ topicSections }: Archive, slugs: string): NamedLink[] {
  const wanted = slugs.split(' ');
  return topicSections
    .filter(({ id }) => wanted.includes(id))
    .map(({ name, path }) => ({ name, path }));
}

export function agency(archive: Archive, id: string): AgencyCard | undefined {
  return cardOfAgency(archive.agency(id));
}

/** What the agency is called today, when that is another name. */
export function successor(archive: Archive, id: string): AgencyCard | undefined {
  const found = archive.agency(id);
  return cardOfAgency(found && successorOf(archive, found));
}

export function agencyFacts(archive: Archive, id: string): AgencyFactsView | undefined {
  const found = archive.agency(id);
  return (
    found && {
      agency: found,
      parent: cardOfAgency(archive.agency(found.data.parent ?? '')),
      successor: cardOfAgency(successorOf(archive, found)),
      predecessors: archive.agencies.filter(({ data }) => data.successor === id).map(agencyCardOf),
      under: archive.agencies.filter(({ data }) => data.parent === id).map(agencyCardOf),
      names: lineOf(archive, found).map((each) => ({
        ...agencyCardOf(each),
        id: each.id,
        from: each.data.validFrom,
        to: each.data.validTo,
      })),
    }
  );
}

function cardOfAgency(found: Agency | undefined): AgencyCard | undefined {
  return found && agencyCardOf(found);
}
