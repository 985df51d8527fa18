import { useSyncExternalStore, type ReactElement } from 'react';
import { storyDesk } from '../desk/story-desk.ts';

interface FillingProgressProps {
  /** Photos that are to join the list. */
  photoCount: number;
  /** Photos that the list had before. */
  startCount: number;
}

/** How many photos have joined the list of the story. */
export function FillingProgress({ photoCount, startCount }: FillingProgressProps): ReactElement {
  const count = useSyncExternalStore(followDesk, () => storyDesk.photos?.names().length ?? 0);
  const done = Math.min(Math.max(0, count - startCount), photoCount);
  return (
    <>
      <progress
        aria-labelledby="word-import-title"
        {...(photoCount > 0 && { max: photoCount, value: done })}
      />
      {photoCount > 0 && (
        <p>
          {done} trên {photoCount} ảnh
        </p>
      )}
    </>
  );
}

function followDesk(onChange: () => void): () => void {
  storyDesk.addEventListener('change', onChange);
  return () => storyDesk.removeEventListener('change', onChange);
}
