import { memo, type KeyboardEvent, type ReactElement } from 'react';
import { CardButtons } from './card-buttons.tsx';
import { CardTexts } from './card-texts.tsx';
import { FocusPicker } from './focus-picker.tsx';
import { lacksAlt, type ListedPhoto } from './listed-photos.ts';
import type { PhotoShelf } from './photo-shelf.ts';
import type { PhotoDrag } from './use-photo-drag.ts';

export interface CardProps {
  shelf: PhotoShelf;
  photo: ListedPhoto;
  /** From zero. */
  place: number;
  count: number;
  /** Address of a picture of it; empty while it is being read. */
  picture: string;
  /** Shown where the story is listed; `isChosenCover` when that was said, not just by being first. */
  isCover: boolean;
  isChosenCover: boolean;
  focusX: number;
  focusY: number;
  isSelected: boolean;
  /** Its buttons are on the way of Tab: only those of one card are, so that texts come one by one. */
  isCurrent: boolean;
  canInsert: boolean;
  drag: PhotoDrag;
  onSelect: (src: string, isSelected: boolean) => void;
  onEnter: (src: string) => void;
}

/** One photo with its texts; in the order of Tab: buttons, picture, credit, then description, caption. */
export const PhotoCard = memo(function PhotoCard(props: CardProps): ReactElement {
  const { shelf, photo, place, isCurrent, drag, onEnter } = props;
  const { src } = photo;
  const onWay = isCurrent ? 0 : -1;
  return (
    <li data-src={src}>
      <div
        className="photo-card"
        role="presentation"
        data-missing={lacksAlt(photo)}
        data-target={drag.over === src}
        onFocus={() => onEnter(src)}
        onKeyDown={moveByKey(props)}
        onDragEnter={(event) => drag.enter(event, src)}
        onDragOver={(event) => drag.enter(event, src)}
        onDrop={(event) => drag.drop(event, src)}
      >
        <Head {...props} tabIndex={onWay} />
        <CardButtons {...props} tabIndex={onWay} />
        <Picture {...props} tabIndex={onWay} />
        <CardTexts shelf={shelf} photo={photo} place={place} tabIndex={onWay} />
      </div>
    </li>
  );
});

type PartProps = CardProps & { tabIndex: number };

function Head({
  photo,
  place,
  count,
  isCover,
  isSelected,
  tabIndex,
  onSelect,
}: PartProps): ReactElement {
  return (
    <div className="photo-card__head">
      <label className="photo-card__number">
        <input
          type="checkbox"
          data-part="select"
          checked={isSelected}
          tabIndex={tabIndex}
          aria-label={`Chọn ảnh ${String(place + 1)} trên ${String(count)}`}
          onChange={(event) => onSelect(photo.src, event.target.checked)}
        />
        Ảnh {place + 1} trên {count}
      </label>
      {isCover ? <span className="photo-card__badge">Ảnh bìa</span> : null}
      {lacksAlt(photo) ? (
        <span className="photo-card__badge photo-card__badge--missing">Chưa có mô tả</span>
      ) : null}
    </div>
  );
}

function Picture({
  shelf,
  photo: { src },
  place,
  picture,
  isCover,
  focusX,
  focusY,
  drag,
  tabIndex,
}: PartProps): ReactElement {
  return (
    <div
      className="photo-card__picture"
      role="presentation"
      draggable
      title="Kéo để đổi thứ tự"
      onDragStart={(event) => drag.start(event, src)}
      onDragEnd={drag.end}
    >
      {isCover && picture !== '' ? (
        <FocusPicker
          picture={picture}
          x={focusX}
          y={focusY}
          label={`Tiêu điểm của ảnh bìa, ảnh ${String(place + 1)}`}
          tabIndex={tabIndex}
          onChange={(x, y) => shelf.setFocus(src, { x, y })}
        />
      ) : picture === '' ? (
        <span className="photo-card__waiting">Đang mở ảnh…</span>
      ) : (
        <img src={picture} alt="" loading="lazy" decoding="async" draggable={false} />
      )}
    </div>
  );
}

/** Alt with an arrow, anywhere in the card; the focus stays where it is. */
function moveByKey({ shelf, photo, place }: CardProps): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const part = (event.target as Element).closest<HTMLElement>('[data-part]')?.dataset['part'];
    shelf.move(photo.src, event.key === 'ArrowUp' ? place - 1 : place + 1, part);
  };
}
