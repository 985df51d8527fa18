import { nameDocument } from '../../text/cite-document.ts';
import type { Archive } from '../archive.ts';
import { documentPath, monthOfCalendarPath, personPath } from '../addresses.ts';
import { documentSlug } from '../documents/document-number.ts';
import { nameSlug } from '../people/person-name.ts';
import { story } from './story-questions.ts';
import type { NamedLink } from './views.ts';

/** Where a story leads into the record. */
export interface WaysOfStory {
  /** Pages of people, by their names as the story writes them. */
  people: Readonly<Record<string, string>>;
  /** Each document once. */
  documents: readonly NamedLink[];
  /** The month of the meeting in the calendar. */
  calendar: string;
}

/** Of a story that is out: withdrawn ones lead nowhere. */
export function waysOfStory(archive: Archive, path: string): WaysOfStory | undefined {
  const found = story(archive, path);
  if (found === undefined || found.data.withdrawn !== undefined) return undefined;
  const { people, documents, event } = found.data;
  const named = people.flatMap(({ name = '' }) => (nameSlug(name) === '' ? [] : [name]));
  const links = documents.flatMap((document) => {
    const slug = documentSlug(document);
    return slug === undefined ? [] : [{ name: nameDocument(document), path: documentPath(slug) }];
  });
  return {
    people: Object.fromEntries(named.map((name) => [name, personPath(nameSlug(name))])),
    documents: [...new Map(links.map((link) => [link.path, link])).values()],
    calendar: monthOfCalendarPath(Number(event.start.slice(0, 4)), Number(event.start.slice(5, 7))),
  };
}
