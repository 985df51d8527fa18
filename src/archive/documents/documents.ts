import { isRealDay } from '../../text/dates.ts';
import type { Citation } from '../../text/cite-document.ts';
import { toSlug } from '../../text/slug.ts';
import type { StoryData } from '../../model/index.ts';
import { documentPath } from '../addresses.ts';
import type { Archive } from '../archive.ts';
import { newestEventFirst, type Story } from '../story.ts';
import { documentSlug, plainNumber, yearOfDocument } from './document-number.ts';

type ListedDocument = StoryData['documents'][number];

/** A document with every story that cites it. */
export interface CitedDocument {
  /** The fullest that the stories say of it. */
  citation: Citation & { url?: string | undefined };
  /** The newest meeting first. */
  stories: readonly Story[];
}

/** Documents that share a number within a year stand on one page. */
export interface DocumentPage {
  slug: string;
  path: string;
  /** Year of issue, when it is known. */
  year: number | undefined;
  documents: readonly CitedDocument[];
}

interface Mention {
  slug: string;
  document: ListedDocument;
  story: Story;
}

const known = new WeakMap<Archive, ReadonlyMap<string, DocumentPage>>();

/** By slug. */
export function documentPagesOf(archive: Archive): ReadonlyMap<string, DocumentPage> {
  const pages = known.get(archive) ?? findDocumentPages(archive.stories);
  known.set(archive, pages);
  return pages;
}

function findDocumentPages(stories: readonly Story[]): Map<string, DocumentPage> {
  const mentions = stories.flatMap((story) =>
    story.data.documents.flatMap((document): Mention[] => {
      const slug = documentSlug(document);
      return slug === undefined ? [] : [{ slug, document, story }];
    }),
  );
  const bySlug = [...Map.groupBy(mentions, ({ slug }) => slug)];
  return new Map(
    bySlug.map(([slug, ofSlug]) => [
      slug,
      {
        slug,
        path: documentPath(slug),
        year: ofSlug.map(({ document }) => yearOfDocument(document)).find(Boolean),
        documents: documentsAmong(ofSlug),
      },
    ]),
  );
}

/** Told apart by day and issuer; a citation that leaves one of them out goes with the first that fits. */
function documentsAmong(mentions: readonly Mention[]): CitedDocument[] {
  const groups: Mention[][] = [];
  const fullestFirst = mentions.toSorted((a, b) => fullness(b.document) - fullness(a.document));
  for (const mention of fullestFirst) {
    const group = groups.find(([first]) => first && mayBeSame(first.document, mention.document));
    if (group === undefined) groups.push([mention]);
    else group.push(mention);
  }
  return groups.map((group) => ({
    citation: mergeCitations(group.map(({ document }) => document)),
    stories: [...new Set(group.map(({ story }) => story))].sort(newestEventFirst),
  }));
}

function fullness({ date, issuer, title, url }: ListedDocument): number {
  const weights = [date, issuer].filter((part) => part !== undefined).length * 4;
  return weights + [title, url].filter((part) => part !== undefined).length;
}

function mayBeSame(a: ListedDocument, b: ListedDocument): boolean {
  const agree = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || other === undefined || toSlug(one) === toSlug(other);
  return agree(a.date, b.date) && agree(a.issuer, b.issuer);
}

function mergeCitations(documents: readonly ListedDocument[]): CitedDocument['citation'] {
  const first = <Name extends keyof ListedDocument>(name: Name): ListedDocument[Name] | undefined =>
    documents.find((document) => document[name] !== undefined)?.[name];
  const number = first('number');
  const date = first('date');
  return {
    type: documents[0]?.type ?? '',
    number: number === undefined ? undefined : plainNumber(number),
    date: date !== undefined && isRealDay(date) ? date : undefined,
    issuer: first('issuer'),
    title: first('title'),
    url: first('url'),
  };
}
