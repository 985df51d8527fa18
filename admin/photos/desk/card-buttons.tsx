import type { ReactElement } from 'react';
import { insertPhotos } from './insert-photos.ts';
import type { CardProps } from './photo-card.tsx';

/** What can be done with one photo. A button that has nothing to do says so: its place stays. */
export function CardButtons({
  shelf,
  photo: { src },
  place,
  isChosenCover,
  canInsert,
  tabIndex,
}: CardProps & { tabIndex: number }): ReactElement {
  const button = (part: string, text: string, act: () => void): ReactElement => (
    <button type="button" key={part} data-part={part} tabIndex={tabIndex} onClick={act}>
      {text}
    </button>
  );
  return (
    <div
      className="photo-card__buttons"
      role="group"
      aria-label={`Thao tác với ảnh ${String(place + 1)}`}
    >
      {button('up', 'Đưa lên', () => shelf.move(src, place - 1, 'up'))}
      {button('down', 'Đưa xuống', () => shelf.move(src, place + 1, 'down'))}
      {canInsert ? button('insert', 'Chèn vào bài', () => insertPhotos(shelf, [src])) : null}
      {isChosenCover
        ? button('cover', 'Bỏ chọn ảnh bìa', () => shelf.makeCover(undefined))
        : button('cover', 'Làm ảnh bìa', () => shelf.makeCover(src))}
      {button('remove', 'Gỡ ảnh', () => shelf.remove(src))}
    </div>
  );
}
