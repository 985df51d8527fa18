import { z } from 'zod';
import type { Field, FieldText } from '../field.ts';

/** Yes or no; absent means no unless `byDefault` says otherwise. */
export function flag(options: FieldText & { byDefault?: boolean }): Field<boolean, true> {
  const { label, hint, byDefault = false } = options;
  return {
    label,
    present: true,
    toZod: () => z.boolean().default(byDefault),
    toDecap: (name) => ({
      name,
      label,
      widget: 'boolean',
      required: false,
      default: byDefault,
      ...(hint === undefined ? {} : { hint }),
    }),
    tidy: (value) => (value === null || value === '' || value === byDefault ? undefined : value),
  };
}

type NumberField<O> = Field<number, O extends { required: true } ? true : false>;

/** A number; a decimal comma, as written in Vietnamese, is understood. */
export function number<const O extends FieldText & { required?: boolean }>(
  options: O,
): NumberField<O> {
  const { label, hint, required = false } = options;
  return {
    label,
    present: required as NumberField<O>['present'],
    toZod: () => (required ? z.number() : z.number().optional()),
    toDecap: (name) => ({
      name,
      label,
      widget: 'number',
      value_type: 'float',
      step: 0.01,
      required,
      ...(hint === undefined ? {} : { hint }),
    }),
    tidy: tidyNumber,
  };
}

/** Part of a side of a picture, in steps that a style can be written for. */
export function percent(options: FieldText): Field<number, true> {
  const schema = z.number().refine((value) => value >= 0 && value <= 100 && value % 5 === 0, {
    error: 'Hãy điền một số từ 0 đến 100, chia hết cho 5.',
  });
  return {
    ...number({ ...options, required: true }),
    toZod: () => schema,
  };
}

function tidyNumber(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  const written = value.trim();
  if (written === '') return undefined;
  const plain = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(written)
    ? written.replaceAll('.', '').replace(',', '.')
    : written.replace(',', '.');
  return Number.isFinite(Number(plain)) ? Number(plain) : written;
}
