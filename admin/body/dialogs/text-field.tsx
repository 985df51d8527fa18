import { useId, type ReactElement } from 'react';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  /** Why the value cannot be taken, and what to do. */
  error?: string | undefined;
}

/** A line of text with its label, its hint and what is wrong with it. */
export function TextField({ label, value, onChange, hint, error }: Props): ReactElement {
  const id = useId();
  return (
    <p className="desk-dialog__field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <small id={`${id}-hint`} role={error === undefined ? undefined : 'alert'}>
        {error ?? hint}
      </small>
    </p>
  );
}
