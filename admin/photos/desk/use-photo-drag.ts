import { useMemo, useRef, useState, type DragEvent } from 'react';
import { placeOf } from './listed-photos.ts';
import type { PhotoShelf } from './photo-shelf.ts';

/** Tells a photo of the list from files that are dragged in. */
const KIND = 'application/x-story-photo';

export interface PhotoDrag {
  /** The photo that the dragged one would take the place of. */
  over: string | undefined;
  start(event: DragEvent, src: string): void;
  enter(event: DragEvent, src: string): void;
  drop(event: DragEvent, src: string): void;
  end(): void;
}

/** Changing the order by dragging; the buttons and Alt with an arrow do the same. */
export function usePhotoDrag(shelf: PhotoShelf): PhotoDrag {
  const [over, setOver] = useState<string>();
  const dragged = useRef<string>(undefined);
  return useMemo(
    () => ({
      over,
      start: ({ dataTransfer }, src) => {
        dragged.current = src;
        dataTransfer.setData(KIND, src);
        dataTransfer.effectAllowed = 'move';
      },
      enter: (event, src) => {
        if (!event.dataTransfer.types.includes(KIND)) return;
        event.preventDefault();
        setOver(src === dragged.current ? undefined : src);
      },
      drop: (event, src) => {
        const moved = dragged.current;
        if (!event.dataTransfer.types.includes(KIND) || moved === undefined) return;
        event.preventDefault();
        setOver(undefined);
        shelf.move(moved, placeOf(shelf.photos(), src));
      },
      end: () => {
        dragged.current = undefined;
        setOver(undefined);
      },
    }),
    [over, shelf],
  );
}
