import { useState, type ReactElement } from 'react';
import { countOtherCredits, type PhotoList } from './listed-photos.ts';
import type { PhotoShelf } from './photo-shelf.ts';

interface Props {
  shelf: PhotoShelf;
  photos: PhotoList;
}

/** One credit for the photos that have none, or, after asking, for all. */
export function SharedCredit({ shelf, photos }: Props): ReactElement {
  const [written, setWritten] = useState('');
  const [asks, setAsks] = useState(false);
  const credit = written.trim();
  const others = credit === '' ? 0 : countOtherCredits(photos, credit);
  const fill = (isForAll: boolean): void => {
    setAsks(false);
    shelf.fillCredit(credit, isForAll);
  };
  return (
    <div className="photo-desk__credit" role="group" aria-label="Người chụp chung">
      <CreditInput
        value={written}
        onChange={setWritten}
        onEnter={() => credit !== '' && fill(false)}
      />
      <button type="button" disabled={credit === ''} onClick={() => fill(false)}>
        Điền vào ảnh còn trống
      </button>
      {others === 0 ? null : (
        <button type="button" aria-expanded={asks} onClick={() => setAsks(!asks)}>
          Thay cho mọi ảnh
        </button>
      )}
      {asks ? (
        <p className="photo-desk__question" role="alert">
          Thay tên người chụp của {others} ảnh đang ghi khác bằng «{credit}»?{' '}
          <button type="button" onClick={() => fill(true)}>
            Thay
          </button>{' '}
          <button type="button" onClick={() => setAsks(false)}>
            Thôi
          </button>
        </p>
      ) : null}
    </div>
  );
}

interface InputProps {
  value: string;
  onChange: (text: string) => void;
  onEnter: () => unknown;
}

function CreditInput({ value, onChange, onEnter }: InputProps): ReactElement {
  return (
    <label>
      Người chụp chung cho mọi ảnh
      <input
        type="text"
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter();
        }}
      />
    </label>
  );
}
