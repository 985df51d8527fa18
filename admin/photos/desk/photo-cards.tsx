import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type ReactElement,
  type RefObject,
} from 'react';
import { useCanInsert } from './insert-photos.ts';
import type { PhotoList } from './listed-photos.ts';
import { PhotoCard } from './photo-card.tsx';
import type { PhotoShelf } from './photo-shelf.ts';
import { usePhotoDrag } from './use-photo-drag.ts';

interface Props {
  shelf: PhotoShelf;
  photos: PhotoList;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
}

/** The photos in their order, a card each. */
export function PhotoCards({ shelf, photos, selected, onSelect }: Props): ReactElement {
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<string>();
  const canInsert = useCanInsert();
  const drag = usePhotoDrag(shelf);
  useFocusWish(shelf, list);
  const select = useCallback(
    (src: string, isSelected: boolean) => {
      const next = new Set(selected);
      if (isSelected) next.add(src);
      else next.delete(src);
      onSelect(next);
    },
    [selected, onSelect],
  );
  const { src: chosen, focus } = shelf.cover();
  const cover = chosen ?? photos[0]?.src;
  const opened = photos.some(({ src }) => src === current) ? current : photos[0]?.src;
  return (
    <ol className="photo-desk__cards" ref={list}>
      {photos.map((photo, place) => (
        <PhotoCard
          key={photo.src}
          {...{ shelf, photo, place, canInsert, drag }}
          count={photos.length}
          picture={shelf.pictureOf(photo.src)}
          isCover={photo.src === cover}
          isChosenCover={photo.src === chosen}
          focusX={photo.src === cover ? (focus?.x ?? 50) : 50}
          focusY={photo.src === cover ? (focus?.y ?? 50) : 50}
          isSelected={selected.has(photo.src)}
          isCurrent={photo.src === opened}
          onSelect={select}
          onEnter={setCurrent}
        />
      ))}
    </ol>
  );
}

/** Moving a card in the page takes the focus off it; a new card may be asked for. */
function useFocusWish(shelf: PhotoShelf, list: RefObject<HTMLOListElement | null>): void {
  useLayoutEffect(() => {
    const wish = shelf.takeFocusWish();
    if (wish === undefined) return;
    const card = list.current?.querySelector(`[data-src="${CSS.escape(wish.src)}"]`);
    const part = card?.querySelector<HTMLElement>(`[data-part="${wish.part}"]`);
    part?.focus();
    card?.scrollIntoView({ block: 'nearest' });
  });
}
