import { useSyncExternalStore } from 'react';
import { storyDesk } from '../../desk/story-desk.ts';
import { PHRASES } from './phrases.ts';
import type { PhotoShelf } from './photo-shelf.ts';

/** Puts photos of the list into the body, at its cursor. */
export function insertPhotos(shelf: PhotoShelf, names: readonly string[]): void {
  storyDesk.body?.insertPhotos(names);
  shelf.tell(PHRASES.inserted(names.length));
}

/** Whether the form shows a body to put photos into. */
export function useCanInsert(): boolean {
  return useSyncExternalStore(followDesk, () => storyDesk.body !== undefined);
}

function followDesk(listener: () => void): () => void {
  storyDesk.addEventListener('change', listener);
  return () => storyDesk.removeEventListener('change', listener);
}
