import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';

interface Props {
  title: string;
  /** Label of the button that ends it. */
  done: string;
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A question before something is put into the body; Escape and «Thôi» change nothing. */
export function Dialog({ title, done, onDone, onClose, children }: Props): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="desk-dialog" aria-labelledby={heading} onClose={onClose}>
      <form
        method="dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onDone();
        }}
      >
        <h2 id={heading}>{title}</h2>
        {children}
        <p className="desk-dialog__end">
          <button type="button" onClick={onClose}>
            Thôi
          </button>
          <button type="submit" className="desk-dialog__done">
            {done}
          </button>
        </p>
      </form>
    </dialog>
  );
}
