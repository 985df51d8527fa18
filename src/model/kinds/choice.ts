import { z } from 'zod';
import type { DecapField, Field, FieldText } from '../field.ts';
import { toNfc } from '../../text/nfc.ts';

/** A closed set: each stored value with the Vietnamese name that people see. */
export type ChoiceSet = Readonly<Record<string, string>>;

interface ChoiceOptions<S extends ChoiceSet> extends FieldText {
  from: S;
  required?: boolean;
}

type ChoiceField<S, O> = Field<keyof S & string, O extends { required: true } ? true : false>;

/** One value of a closed set. */
export function choice<const S extends ChoiceSet, const O extends ChoiceOptions<S>>(
  options: O & { from: S },
): ChoiceField<S, O> {
  const { required = false } = options;
  const schema = z.enum(valuesOf(options.from));
  return {
    label: options.label,
    names: options.from,
    present: required as ChoiceField<S, O>['present'],
    toZod: () => (required ? schema : schema.optional()),
    toDecap: (name) => ({ ...selectField(name, options), required }),
    tidy: tidyWord,
  };
}

/** Some values of a closed set, in the writer's order; one bare value is read as a list of one. */
export function choices<const S extends ChoiceSet>(
  options: FieldText & { from: S },
): Field<(keyof S & string)[], true> {
  const schema = z.array(z.enum(valuesOf(options.from)));
  return {
    label: options.label,
    names: options.from,
    present: true,
    toZod: () => schema.default([]),
    toDecap: (name) => ({ ...selectField(name, options), multiple: true, required: false }),
    tidy: tidyWords,
  };
}

export function tidyWord(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  const word = toNfc(value).trim();
  return word === '' ? undefined : word;
}

export function tidyWords(value: unknown): unknown {
  const list = Array.isArray(value) ? value : [value];
  const words = list.map(tidyWord).filter((word) => word !== undefined);
  return words.length === 0 ? undefined : words;
}

function valuesOf<S extends ChoiceSet>(set: S): [keyof S & string, ...(keyof S & string)[]] {
  return Object.keys(set) as [keyof S & string, ...(keyof S & string)[]];
}

function selectField(name: string, options: FieldText & { from: ChoiceSet }): DecapField {
  return {
    name,
    label: options.label,
    widget: 'select',
    ...(options.hint === undefined ? {} : { hint: options.hint }),
    options: Object.entries(options.from).map(([value, label]) => ({ value, label })),
  };
}
