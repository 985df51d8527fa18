import type { PhotoImage, StoryData } from '../model/index.ts';
import { agencyPath, storyPath } from './addresses.ts';
import { addressPhotos } from './photo-addresses.ts';
import type { Agency, Story } from './story.ts';

/** What stood on the site once and was taken out or changed since, as the history of its branch tells. */
export interface FormerContent {
  stories: readonly FormerStory[];
  files: readonly FormerFile[];
  /** Ids of two stories: the folder of the first became that of the second. */
  heirs: readonly (readonly [string, string])[];
  /** Ids of agencies. */
  agencies: readonly string[];
  /** Slugs of topics. */
  topics: readonly string[];
  /** Addresses of standing pages. */
  pages: readonly string[];
}

/** A state of a story that readers could see. Nothing of it is shown again but its addresses. */
export interface FormerStory {
  id: string;
  data: StoryData;
}

/** An attachment or recording that readers could open, and that was replaced or taken out. */
export interface FormerFile {
  /** Of its story. */
  id: string;
  name: string;
  /** Name of the file that took its place, under the same title. */
  successor?: string;
  address: string;
  /** When the story that named it came out. */
  publishedAt: string;
}

export const NOTHING_FORMER: FormerContent = {
  stories: [],
  files: [],
  heirs: [],
  agencies: [],
  topics: [],
  pages: [],
};

/** The state as a story of an archive, so that the lists are found in which it stood. */
export function openFormer({ id, data }: FormerStory): Story {
  const path = storyPath(id, data.slug);
  const photos = addressPhotos(
    path,
    data.photos.map((photo) => ({ ...photo, image: NO_IMAGE })),
  );
  const year = Number(id.slice(0, 4));
  return { id, digest: '', data, photos, files: {}, path, year, cover: undefined };
}

export function formerAgency(id: string): Agency {
  return { id, path: agencyPath(id), data: { name: id, shortName: id, formerIds: [] } };
}

const NO_IMAGE: PhotoImage = {
  id: '',
  widthPx: 0,
  heightPx: 0,
  color: '',
  avif: [],
  jpeg: { widthPx: 0, heightPx: 0, url: '' },
};
