import { useEffect, useRef, type ReactElement } from 'react';
import type { PhotoShelf } from './photo-shelf.ts';

/** What was done last, read aloud, with the way to take it back. */
export function StatusLine({ shelf }: { shelf: PhotoShelf }): ReactElement {
  const { status } = shelf;
  const line = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed may be gone, and the focus with it.
    if (status.text !== '' && document.activeElement === document.body) {
      (button.current ?? line.current)?.focus();
    }
  }, [status]);
  return (
    <div className="photo-desk__status">
      <p role="status" ref={line} tabIndex={-1}>
        {status.text}
      </p>
      {status.undo === undefined ? null : (
        <button type="button" ref={button} onClick={status.undo}>
          Hoàn tác
        </button>
      )}
    </div>
  );
}
