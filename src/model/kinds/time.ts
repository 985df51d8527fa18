import { z } from 'zod';
import type { Field, FieldText } from '../field.ts';
import { isRealDay, toVietnamMoment } from '../../text/dates.ts';

interface TimeOptions extends FieldText {
  required?: boolean;
}

type TimeField<O> = Field<string, O extends { required: true } ? true : false>;

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;

/** A calendar day in Vietnam, `2021-07-26`; a moment is read as the day it has in Vietnam. */
export function day<const O extends TimeOptions>(options: O): TimeField<O> {
  return timeField(options, {
    schema: z
      .string()
      .regex(DAY, { error: 'Hãy điền ngày có thật, ví dụ 2021-07-26.', abort: true })
      .refine(isRealDay, { error: 'Ngày này không có trên lịch. Hãy xem lại ngày và tháng.' }),
    widget: { date_format: 'DD/MM/YYYY', time_format: false, format: 'YYYY-MM-DD' },
    tidy: (written) =>
      DAY.test(written) ? written : (toVietnamMoment(written)?.slice(0, 10) ?? written),
  });
}

interface MomentOptions extends TimeOptions {
  /** A new entry begins with the moment at which its form was opened. */
  startsNow?: boolean;
}

/** A moment with its offset, stored as Vietnam time: `2021-07-26T15:31:00+07:00`. */
export function moment<const O extends MomentOptions>(options: O): TimeField<O> {
  return timeField(options, {
    schema: z.string().refine((value) => toVietnamMoment(value) !== undefined, {
      message: 'Hãy điền ngày và giờ có thật, ví dụ 2021-07-26T15:31:00+07:00.',
    }),
    widget: options.startsNow === true ? { default: '{{now}}' } : {},
    tidy: (written) => toVietnamMoment(written) ?? written,
  });
}

interface TimeForm {
  schema: z.ZodString;
  widget: Record<string, unknown>;
  tidy(written: string): string;
}

function timeField<const O extends TimeOptions>(options: O, form: TimeForm): TimeField<O> {
  const { label, hint, required = false } = options;
  return {
    label,
    present: required as TimeField<O>['present'],
    toZod: () => (required ? form.schema : form.schema.optional()),
    toDecap: (name) => ({
      name,
      label,
      widget: 'datetime',
      required,
      ...(hint === undefined ? {} : { hint }),
      ...form.widget,
    }),
    tidy: (value) => tidyTime(value, form.tidy),
  };
}

function tidyTime(value: unknown, tidy: (written: string) => string): unknown {
  if (value instanceof Date) return tidy(value.toISOString());
  if (typeof value !== 'string') return value ?? undefined;
  const written = value.trim();
  return written === '' ? undefined : tidy(written);
}
