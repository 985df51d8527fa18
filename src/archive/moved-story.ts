import { addressPhotos } from './photo-addresses.ts';
import type { Story } from './story.ts';

/** An address that no longer shows what it showed. */
export type Moved = { from: string; to: string; status: 301 } | Gone;

interface Gone {
  from: string;
  status: 410;
  /** The content says nothing of it: it was deleted or is kept back. Absent for what was withdrawn. */
  isLost?: true;
}

export function movedTo(from: string, to: string): Moved {
  return { from, to, status: 301 };
}

/** The pages of photos stand below the address of their story, so they moved with it. */
export function movedPhotos(story: Story, from: string): Moved[] {
  if (!from.startsWith('/tin-tuc/')) return [];
  if (story.data.withdrawn !== undefined) {
    return photoPathsOf(story, from).map((photo) => movedTo(photo, story.path));
  }
  return addressPhotos(from, story.photos).flatMap(({ path }, index): Moved[] => {
    const to = story.photos[index]?.path;
    return path === undefined || to === undefined ? [] : [movedTo(path, to)];
  });
}

export function photoPathsOf({ photos }: Pick<Story, 'photos'>, address: string): string[] {
  const paths = addressPhotos(address, photos).map(({ path }) => path);
  return [...new Set(paths)].filter((path) => path !== undefined);
}
