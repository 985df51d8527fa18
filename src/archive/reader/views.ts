import type { AgencyData, PhotoView, StoryData } from '../../model/index.ts';
import { once } from '../once.ts';
import type { Agency, Story } from '../story.ts';

/** What a link to a story shows. */
export interface StoryLink {
  path: string;
  data: Pick<StoryData, 'title'>;
}

/** What a list shows of a story. A page that lists it depends on nothing else of it. */
export interface StoryCard {
  path: string;
  data: Pick<StoryData, 'title' | 'lead' | 'kind'> & { event: Pick<StoryData['event'], 'start'> };
  cover: PhotoView | undefined;
}

/** A story by its photos. */
export interface Album extends StoryLink {
  /** ISO date of the event. */
  day: string;
  /** Short name of the agency. */
  host: string | undefined;
  /** The cover, then the others in their order, as many as a page of albums shows. */
  photos: readonly PhotoView[];
  /** How many photos the story has. */
  count: number;
}

const PHOTOS_OF_ALBUM = 5;

export interface AgencyCard {
  path: string;
  data: Pick<AgencyData, 'name' | 'shortName'>;
}

export interface NamedLink {
  name: string;
  path: string;
}

/** One and the same object for all pages that link to the story. */
export const linkOf = once(({ path, data: { title } }: Story): StoryLink => ({
  path,
  data: { title },
}));

/** One and the same object for all lists that show the story. */
export const cardOf = once(({ path, data, cover }: Story): StoryCard => {
  const { title, lead, kind, event } = data;
  return { path, data: { title, lead, kind, event: { start: event.start } }, cover };
});

export function albumOf(story: Story, host: string | undefined): Album {
  const { cover, data } = story;
  const photos = story.photos.filter(({ path }) => path !== undefined);
  const coverFirst = photos.toSorted((a, b) => Number(b === cover) - Number(a === cover));
  return {
    ...linkOf(story),
    day: data.event.start,
    host,
    photos: coverFirst.slice(0, PHOTOS_OF_ALBUM),
    count: photos.length,
  };
}

export function agencyCardOf({ path, data: { name, shortName } }: Agency): AgencyCard {
  return { path, data: { name, shortName } };
}
