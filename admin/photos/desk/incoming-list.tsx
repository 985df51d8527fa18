import { useEffect, useState, type ReactElement } from 'react';
import type { IncomingPhotos, IncomingRow } from './incoming-photos.ts';
import { describeCount, STATES } from './phrases.ts';

/** What is on its way and what was refused, each with its state in words. */
export function IncomingList({ incoming }: { incoming: IncomingPhotos }): ReactElement {
  const { rows, count } = incoming;
  const refused = rows.filter(({ state }) => state === 'refused');
  return (
    <div className="photo-desk__incoming">
      <p role="status" className="photo-desk__count">
        {describeCount(count)}
      </p>
      {rows.length === 0 ? null : (
        <ul className="photo-desk__rows">
          {rows.map((row) => (
            <Row key={row.id} row={row} onDismiss={() => incoming.dismiss(row.id)} />
          ))}
        </ul>
      )}
      {refused.length < 2 ? null : (
        <button type="button" onClick={() => incoming.dismiss()}>
          Đã xem, ẩn {refused.length} dòng này
        </button>
      )}
    </div>
  );
}

function Row({ row, onDismiss }: { row: IncomingRow; onDismiss: () => void }): ReactElement {
  const { name, file, state, reason } = row;
  const picture = usePicture(state === 'reading' || state === 'shrinking' ? file : undefined);
  return (
    <li className="photo-desk__row" data-state={state}>
      <span className="photo-desk__small">
        {picture === undefined ? null : <img src={picture} alt="" decoding="async" />}
      </span>
      <span className="photo-desk__name">{name}</span>
      <span className="photo-desk__state">{reason ?? `${STATES[state]}…`}</span>
      {state === 'refused' ? (
        <button type="button" onClick={onDismiss} aria-label={`Đã xem, ẩn dòng «${name}»`}>
          Ẩn
        </button>
      ) : null}
    </li>
  );
}

/** Address of a file for as long as it is shown; what browsers cannot show leaves its place empty. */
function usePicture(file: File | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (file === undefined) return undefined;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => {
      setUrl(undefined);
      URL.revokeObjectURL(made);
    };
  }, [file]);
  return url;
}
