import { z } from 'zod';
import type { Field, FieldText } from '../field.ts';
import { toNfc } from '../../text/nfc.ts';

interface TextOptions extends FieldText {
  required?: boolean;
  /** Longest accepted text, in characters (Unicode code points). */
  max?: number;
  /** Several lines: line breaks are kept. */
  multiline?: boolean;
  /** Form that the text must have, with the Vietnamese advice for a text that has not. */
  form?: { pattern: RegExp; advice: string };
}

type TextField<O> = Field<string, O extends { required: true } ? true : false>;

/** Plain text without markup, in NFC. */
export function text<const O extends TextOptions>(options: O): TextField<O> {
  const { label, hint, required = false, multiline = false } = options;
  return {
    label,
    present: required as TextField<O>['present'],
    toZod: () => (required ? textSchema(options) : textSchema(options).optional()),
    toDecap: (name) => ({
      name,
      label,
      widget: multiline ? 'text' : 'string',
      required,
      ...(hint === undefined ? {} : { hint }),
      ...(options.form === undefined
        ? {}
        : { pattern: [options.form.pattern.source, options.form.advice] }),
    }),
    tidy: (value) => tidyText(value, multiline),
  };
}

function textSchema({ max, form }: TextOptions): z.ZodString {
  let schema = z.string();
  if (max !== undefined) schema = schema.max(max);
  if (form !== undefined) schema = schema.regex(form.pattern, form.advice);
  return schema;
}

function tidyText(value: unknown, multiline: boolean): unknown {
  if (value === null || value === undefined) return undefined;
  const written = typeof value === 'number' ? String(value) : value;
  if (typeof written !== 'string') return written;
  const spaced = toNfc(written).replaceAll('\r\n', '\n').replaceAll('\u00a0', ' ');
  const tidied = (multiline ? spaced : spaced.replaceAll(/\s*\n\s*/g, ' ')).trim();
  return tidied === '' ? undefined : tidied;
}

/** Address of a page or document elsewhere: http or https only. */
export function webAddress(options: FieldText) {
  return text({
    ...options,
    form: {
      pattern: /^https?:\/\/[^\s"<>]+$/u,
      advice: 'Hãy điền địa chỉ bắt đầu bằng http:// hoặc https://, không có dấu cách.',
    },
  });
}
