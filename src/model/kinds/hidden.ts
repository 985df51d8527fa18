import type { Field } from '../field.ts';

/** A field without a widget of its own: another part of the form writes it. */
export function hidden<F extends Field>(field: F): F {
  return {
    ...field,
    toDecap: (name) => ({ ...field.toDecap(name), widget: 'hidden', required: false }),
  };
}
