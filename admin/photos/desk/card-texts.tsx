import { useId, type ChangeEvent, type ReactElement } from 'react';
import type { ListedPhoto } from './listed-photos.ts';
import type { PhotoShelf } from './photo-shelf.ts';

interface Props {
  shelf: PhotoShelf;
  photo: ListedPhoto;
  place: number;
  /** Of what is not typed straight through. */
  tabIndex: number;
}

/** As in the content model, which refuses longer ones. */
const LONGEST = { alt: 300, caption: 400 } as const;

/** Credit and decoration first: description and caption follow one another from card to card. */
export function CardTexts({ shelf, photo, place, tabIndex }: Props): ReactElement {
  const { src, credit, decorative = false } = photo;
  const number = String(place + 1);
  return (
    <div className="photo-card__texts">
      <p className="photo-card__less">
        <label>
          Người chụp ảnh {number}
          <input
            type="text"
            data-part="credit"
            value={credit ?? ''}
            tabIndex={tabIndex}
            autoComplete="off"
            onChange={(event) => shelf.change(src, { credit: event.target.value })}
          />
        </label>
        <label className="photo-card__check">
          <input
            type="checkbox"
            data-part="decorative"
            checked={decorative}
            tabIndex={tabIndex}
            onChange={(event) => shelf.change(src, { decorative: event.target.checked })}
          />
          Ảnh trang trí
        </label>
      </p>
      {decorative ? (
        <p className="photo-card__note">Không cần mô tả: ảnh chỉ để trang trí.</p>
      ) : (
        <LongText {...{ shelf, photo }} part="alt" label={`Mô tả ảnh ${number}`} isRequired />
      )}
      <LongText {...{ shelf, photo }} part="caption" label={`Chú thích ảnh ${number}`} />
    </div>
  );
}

interface LongTextProps {
  shelf: PhotoShelf;
  photo: ListedPhoto;
  part: keyof typeof LONGEST;
  label: string;
  isRequired?: boolean;
}

/** One line of text that may be long; Enter makes no line break, which the story would not keep. */
function LongText({ shelf, photo, part, label, isRequired = false }: LongTextProps): ReactElement {
  const id = useId();
  const text = photo[part] ?? '';
  const length = Array.from(text).length;
  const isTooLong = length > LONGEST[part];
  const change = (event: ChangeEvent<HTMLTextAreaElement>): void =>
    shelf.change(photo.src, { [part]: event.target.value.replaceAll(/\s*\n\s*/gu, ' ') });
  return (
    <p className="photo-card__text">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        data-part={part}
        rows={2}
        value={text}
        required={isRequired}
        aria-invalid={isTooLong}
        aria-describedby={isTooLong ? `${id}-long` : undefined}
        onChange={change}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
        }}
      />
      {isTooLong ? (
        <span className="photo-card__long" id={`${id}-long`}>
          Dài {length} ký tự, quá {LONGEST[part]}. Hãy rút gọn.
        </span>
      ) : null}
    </p>
  );
}
