import type { AgencyData, PhotoView, StoryData } from '../../model/index.ts';
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

export interface Album extends StoryLink {
  photos: readonly PhotoView[];
}

export interface AgencyCard {
  path: string;
  data: Pick<AgencyData, 'name' | 'shortName'>;
}

export interface NamedLink {
  name: string;
  path: string;
}

export function linkOf({ path, data: { title } }: Story): StoryLink {
  return { path, data: { title } };
}

const cards = new WeakMap<Story, StoryCard>();

/** One and the same object for all lists that show the story. */
export function cardOf(story: Story): StoryCard {
  const known = cards.get(story);
  if (known !== undefined) return known;
  const { path, data, cover } = story;
  const { title, lead, kind, event } = data;
  const card = { path, data: { title, lead, kind, event: { start: event.start } }, cover };
  cards.set(story, card);
  return card;
}

export function albumOf(story: Story): Album {
  return { ...linkOf(story), photos: story.photos };
}

export function agencyCardOf({ path, data: { name, shortName } }: Agency): AgencyCard {
  return { path, data: { name, shortName } };
}
