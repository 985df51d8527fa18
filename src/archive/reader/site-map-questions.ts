import type { Archive } from '../archive.ts';
import { storiesByYear } from '../questions.ts';
import type { NamedLink } from './views.ts';

/** What the map of the site links to beside its own parts. */
export interface SiteMap {
  pages: readonly NamedLink[];
  kinds: readonly NamedLink[];
  topics: readonly NamedLink[];
  /** The newest first, each with its months in their order. */
  years: readonly {
    year: number;
    path: string;
    months: readonly { month: number; path: string }[];
  }[];
}

export function siteMap(archive: Archive): SiteMap {
  const { pages, kinds, topicSections } = archive;
  const filled = (sections: Archive['kinds']): NamedLink[] =>
    sections.filter(({ stories }) => stories.length > 0).map(({ name, path }) => ({ name, path }));
  return {
    pages: pages.map(({ path, data }) => ({ name: data.title, path })),
    kinds: filled(kinds),
    topics: filled(topicSections),
    years: storiesByYear(archive).map(({ year, path, months }) => ({
      year,
      path,
      months: months.toReversed().map(({ month, path: ofMonth }) => ({ month, path: ofMonth })),
    })),
  };
}
