import type { PhotoStory } from '../../model/index.ts';
import type { Archive } from '../archive.ts';
import { photoStoryOf } from '../photo-story.ts';
import { story } from './story-questions.ts';

/** Addresses of the pages of all photos. */
export function photoPaths({ stories }: Archive): string[] {
  const paths = stories.flatMap(({ photos }) => photos.map(({ path }) => path));
  // A photo may be listed twice.
  return [...new Set(paths)].filter((path) => path !== undefined);
}

/** The story at an address as the pages of its photos show it. */
export function photoStory(archive: Archive, path: string): PhotoStory | undefined {
  const found = story(archive, path);
  return found && photoStoryOf(archive, found);
}
