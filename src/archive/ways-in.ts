import type { Archive } from './archive.ts';
import { storiesByYear } from './questions.ts';
import type { Section } from './section.ts';

/** Lists of links by which a reader can enter the archive. */
export interface WayIn {
  by: 'year' | 'kind' | 'topic' | 'agency';
  links: readonly {
    name: string;
    path: string;
    /** How many stories stand behind it; never none. */
    count: number;
  }[];
}

/** Years newest first, then kinds, topics and agencies in the order of their lists. */
export function waysIn(archive: Archive): WayIn[] {
  const ways: WayIn[] = [
    {
      by: 'year',
      links: storiesByYear(archive).map(({ year, path, stories }) => ({
        name: String(year),
        path,
        count: stories.length,
      })),
    },
    { by: 'kind', links: linksTo(archive.kinds) },
    { by: 'topic', links: linksTo(archive.topicSections) },
    { by: 'agency', links: linksTo(archive.agencySections) },
  ];
  return ways.filter(({ links }) => links.length > 0);
}

function linksTo(sections: readonly Section[]): WayIn['links'] {
  return sections
    .filter(({ stories }) => stories.length > 0)
    .map(({ name, path, stories }) => ({ name, path, count: stories.length }));
}
