import { titleDocument } from '../../text/cite-document.ts';
import type { Archive } from '../archive.ts';
import { documentYearPath } from '../addresses.ts';
import { documentPagesOf, type CitedDocument, type DocumentPage } from '../documents/documents.ts';
import { meetingOf, type MeetingView } from './meeting-view.ts';
import type { NamedLink } from './views.ts';

export interface DocumentView {
  citation: CitedDocument['citation'];
  /** The newest first. */
  meetings: readonly MeetingView[];
}

export interface DocumentPageView {
  path: string;
  year: NamedLink;
  documents: readonly DocumentView[];
}

export interface ListedDocument extends NamedLink {
  citation: CitedDocument['citation'];
  /** How many stories cite it. */
  count: number;
}

/** Documents of one kind. */
export interface DocumentGroup {
  type: string;
  documents: readonly ListedDocument[];
}

const UNKNOWN_YEAR = 'Không rõ năm';

/** Addresses of the pages of documents, below the list of them. */
export function documentSlugs(archive: Archive): string[] {
  return [...documentPagesOf(archive).keys()];
}

export function documentPage(archive: Archive, slug: string): DocumentPageView | undefined {
  const found = documentPagesOf(archive).get(slug);
  return (
    found && {
      path: found.path,
      year: yearLink(found.year ?? 0),
      documents: found.documents.map(({ citation, stories }) => ({
        citation,
        meetings: stories.map((each) => meetingOf(archive, each)),
      })),
    }
  );
}

/** Years of issue, the newest first, that of documents without one last. */
export function documentYears(archive: Archive): (NamedLink & { year: number; count: number })[] {
  return [...byYear(archive)]
    .sort(([a], [b]) => b - a)
    .map(([year, pages]) => ({ ...yearLink(year), year, count: listedOf(pages).length }));
}

/** The documents of a year by their kind. @param year 0 for those without one */
export function documentsOfYear(archive: Archive, year: number): DocumentGroup[] {
  const listed = listedOf(byYear(archive).get(year) ?? []);
  const collator = new Intl.Collator('vi', { numeric: true });
  return [...Map.groupBy(listed, ({ citation }) => citation.type)]
    .sort(([a], [b]) => collator.compare(a, b))
    .map(([type, documents]) => ({
      type,
      documents: documents.sort((a, b) => collator.compare(a.name, b.name)),
    }));
}

/** The documents that most stories cite. */
export function mostCited(archive: Archive, count: number): ListedDocument[] {
  return listedOf([...documentPagesOf(archive).values()])
    .sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1))
    .slice(0, count);
}

const years = new WeakMap<Archive, Map<number, DocumentPage[]>>();

function byYear(archive: Archive): Map<number, DocumentPage[]> {
  const known =
    years.get(archive) ?? Map.groupBy(documentPagesOf(archive).values(), ({ year }) => year ?? 0);
  years.set(archive, known);
  return known;
}

function yearLink(year: number): NamedLink {
  return { name: year === 0 ? UNKNOWN_YEAR : `Năm ${String(year)}`, path: documentYearPath(year) };
}

function listedOf(pages: readonly DocumentPage[]): ListedDocument[] {
  return pages.flatMap(({ path, documents }) =>
    documents.map(({ citation, stories }) => ({
      name: titleDocument(citation),
      path,
      citation,
      count: stories.length,
    })),
  );
}
