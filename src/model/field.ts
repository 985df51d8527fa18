import type { z } from 'zod';

/** One field of the generated Decap configuration (https://decapcms.org/docs/widgets/). */
export interface DecapField {
  name: string;
  label: string;
  widget: string;
  required?: boolean;
  hint?: string;
  [option: string]: unknown;
}

/** What every field says of itself, whatever its kind. */
export interface FieldText {
  /** Vietnamese name of the field, as the writer sees it. */
  label: string;
  /** Vietnamese advice under the field. */
  hint?: string;
}

/**
 * One field of the content model: the only declaration from which the Zod schema, the Decap widget
 * and the canonical stored form are made.
 *
 * `T` is the canonical value; `Present` is true when the value always stands in a parsed entry.
 */
export interface Field<T = unknown, Present extends boolean = boolean> {
  readonly label: string;
  readonly present: Present;
  /** Schema of the canonical value, absence included. */
  toZod(): z.ZodType<T | undefined>;
  toDecap(name: string): DecapField;
  /** Canonical form of what a person or a tool wrote; `undefined` when that is empty. */
  tidy(value: unknown): unknown;
  /** The closed set of a choice: stored value to the name that people see. */
  readonly names?: Readonly<Record<string, string>>;
  /** Fields inside a group or inside the items of a list. */
  readonly inner?: FieldMap;
}

export type FieldMap = Readonly<Record<string, Field>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;
type PresentKey<M> = { [K in keyof M]: M[K] extends Field<unknown, true> ? K : never }[keyof M];

/** The TypeScript type of a parsed group of fields. */
export type DataOf<M> = { [K in PresentKey<M>]: ValueOf<M[K]> } & {
  [K in Exclude<keyof M, PresentKey<M>>]?: ValueOf<M[K]> | undefined;
};
