import { titleDocument } from '../text/cite-document.ts';
import { documentPath, monthOfCalendarPath, personPath } from './addresses.ts';
import { documentSlug } from './documents/document-number.ts';
import { nameSlug } from './people/person-name.ts';
import type { NamedLink } from './reader/views.ts';
import type { Story } from './story.ts';

/** Where a story that is out leads into the record. */
export interface WaysOfStory {
  /** Pages of people, by their names as the story writes them. */
  people: Readonly<Record<string, string>>;
  /** Each document once. */
  documents: readonly NamedLink[];
  /** The month of the meeting in the calendar. */
  calendar: string;
}

export function waysOfStory({ data }: Pick<Story, 'data'>): WaysOfStory {
  const { people, documents, event } = data;
  const pages = people.flatMap(({ name = '' }) => {
    const slug = nameSlug(name);
    return slug === '' ? [] : [[name, personPath(slug)] as const];
  });
  const links = documents.flatMap((document) => {
    const slug = documentSlug(document);
    return slug === undefined ? [] : [{ name: titleDocument(document), path: documentPath(slug) }];
  });
  return {
    people: Object.fromEntries(pages),
    documents: [...new Map(links.map((link) => [link.path, link])).values()],
    calendar: monthOfCalendarPath(Number(event.start.slice(0, 4)), Number(event.start.slice(5, 7))),
  };
}
