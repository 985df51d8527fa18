import type { PhotoView } from '../model/index.ts';
import type { Archive } from './archive.ts';
import type { Story } from './story.ts';

/** What the pages of the photos of a story depend on. */
export interface PhotoStory {
  path: string;
  title: string;
  /** ISO date of the event. */
  day: string;
  /** Short name of the agency. */
  host: string | undefined;
  photos: readonly PhotoView[];
}

export function photoStoryOf(archive: Archive, { path, data, photos }: Story): PhotoStory {
  const host = archive.agency(data.host)?.data.shortName;
  return { path, title: data.title, day: data.event.start, host, photos };
}
