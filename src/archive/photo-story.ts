import type { PhotoStory } from '../model/index.ts';
import type { Archive } from './archive.ts';
import type { Story } from './story.ts';

export function photoStoryOf(archive: Archive, { path, data, photos }: Story): PhotoStory {
  const host = archive.agency(data.host)?.data.shortName;
  return { path, title: data.title, day: data.event.start, host, photos };
}
