import type { ReactElement } from 'react';
import { insertPhotos, useCanInsert } from './insert-photos.ts';
import { lacksAlt, type PhotoList } from './listed-photos.ts';
import type { PhotoShelf } from './photo-shelf.ts';
import { SharedCredit } from './shared-credit.tsx';

interface Props {
  shelf: PhotoShelf;
  photos: PhotoList;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
}

/** Above the list: what is still missing, one credit for all, what to do with the chosen photos. */
export function ListTools({ shelf, photos, selected, onSelect }: Props): ReactElement {
  return (
    <div className="photo-desk__tools">
      <Missing shelf={shelf} photos={photos} />
      <SharedCredit shelf={shelf} photos={photos} />
      <p className="photo-desk__hint" id="photo-desk-keys">
        Phím Tab đi từ mô tả sang chú thích của từng ảnh; Shift+Tab từ ô mô tả tới các nút của ảnh;
        Alt+↑ và Alt+↓ đổi thứ tự.
      </p>
      <Selection shelf={shelf} photos={photos} selected={selected} onSelect={onSelect} />
    </div>
  );
}

function Missing({ shelf, photos }: Pick<Props, 'shelf' | 'photos'>): ReactElement {
  const missing = photos.filter(lacksAlt);
  const first = missing[0];
  return (
    <p className="photo-desk__missing">
      {photos.length} ảnh
      {first === undefined ? (
        ', ảnh nào cũng đã có mô tả.'
      ) : (
        <>
          , còn <strong>{missing.length} ảnh chưa có mô tả</strong>.{' '}
          <button type="button" onClick={() => shelf.focusOn(first.src, 'alt')}>
            Đến ảnh đầu tiên chưa có mô tả
          </button>
        </>
      )}
    </p>
  );
}

function Selection({ shelf, photos, selected, onSelect }: Props): ReactElement | null {
  const canInsert = useCanInsert();
  const names = photos.map(({ src }) => src).filter((src) => selected.has(src));
  if (names.length === 0) return null;
  return (
    <p className="photo-desk__selection">
      <span role="status">Đã chọn {names.length} ảnh.</span>
      {canInsert && names.length > 1 ? (
        <button
          type="button"
          onClick={() => {
            insertPhotos(shelf, names);
            onSelect(new Set());
          }}
        >
          Chèn thành bộ ảnh
        </button>
      ) : null}
      <button type="button" onClick={() => onSelect(new Set(photos.map(({ src }) => src)))}>
        Chọn hết
      </button>
      <button type="button" onClick={() => onSelect(new Set())}>
        Bỏ chọn
      </button>
    </p>
  );
}
