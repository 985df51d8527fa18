import type { Archive } from '../archive.ts';

/** Addresses of the pages of all photos. */
export function photoPaths({ stories }: Archive): string[] {
  const paths = stories.flatMap(({ photos }) => photos.map(({ path }) => path));
  // A photo may be listed twice.
  return [...new Set(paths)].filter((path) => path !== undefined);
}
