import type { PhotoView, StoryData } from '../../model/index.ts';
import { formatFigure } from '../../text/numbers.ts';
import type { SearchDocument } from '../document.ts';
import { textBlocks } from './text-blocks.ts';

/** The part of a published story that the search reads. */
export interface IndexedStory {
  path: string;
  data: StoryData;
  body: { html: string };
  cover: PhotoView | undefined;
}

/** What others say of a story. */
export type StoryContext = Pick<SearchDocument, 'agency' | 'agencyNames' | 'topics'>;

export function storyDocument(
  { path, data, body, cover }: IndexedStory,
  { agency, agencyNames, topics }: StoryContext,
): SearchDocument {
  return {
    url: path,
    title: data.title,
    lead: data.lead,
    body: textBlocks(body.html),
    photos: data.photos.map(({ caption = '', alt = '' }) => ({ caption, alt })),
    people: data.people.map(({ name = '', honorific = '', roles }) => ({ name, honorific, roles })),
    documents: data.documents.map(describeDocument),
    figures: data.figures.map((figure) => `${formatFigure(figure)} ${figure.label}`),
    notes: listNotes(data),
    day: data.event.start,
    kind: data.kind,
    agency,
    agencyNames,
    topics,
    image: cover === undefined ? undefined : thumbnailOf(cover),
  };
}

function describeDocument({ type, number, issuer, title }: StoryData['documents'][number]): string {
  return joinWords(type, number, issuer, title);
}

function listNotes(data: StoryData): string[] {
  return [
    ...data.participants,
    ...data.reports,
    ...data.results.map(({ section, text }) => joinWords(section, text)),
    ...data.tasks,
    ...data.decisions,
    ...data.awards.flatMap(({ title, recipients }) => [title, ...recipients]),
    joinWords(data.event.place),
  ].filter((note) => note !== '');
}

/** The smallest derivative: a JPEG is ten times as heavy, and a page shows ten. */
function thumbnailOf({ focus, image }: PhotoView): NonNullable<SearchDocument['image']> {
  const { url, widthPx: width } = image.avif[0] ?? image.jpeg;
  const thumbnail = { url, width, height: Math.round((width * image.heightPx) / image.widthPx) };
  return focus === undefined ? thumbnail : { ...thumbnail, focus };
}

function joinWords(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
