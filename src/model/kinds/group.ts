import { z } from 'zod';
import type { DataOf, DecapField, Field, FieldMap, FieldText } from '../field.ts';

interface GroupOptions<M extends FieldMap> extends FieldText {
  fields: M;
  required?: boolean;
  /** Start folded in the CMS. */
  collapsed?: boolean;
}

type GroupField<M extends FieldMap, O> = Field<
  DataOf<M>,
  O extends { required: true } ? true : false
>;

/** Fields that belong together. */
export function group<const M extends FieldMap, const O extends GroupOptions<M>>(
  options: O & { fields: M },
): GroupField<M, O> {
  const { label, hint, fields, required = false, collapsed = true } = options;
  const schema = objectSchema(fields);
  return {
    label,
    present: required as GroupField<M, O>['present'],
    inner: fields,
    toZod: () => (required ? schema : schema.optional()),
    toDecap: (name) => ({
      name,
      label,
      widget: 'object',
      required,
      collapsed,
      ...(hint === undefined ? {} : { hint }),
      fields: required ? decapFields(fields) : decapFields(fields).map(optional),
    }),
    tidy: (value) => tidyFields(fields, value),
  };
}

interface ListOptions<M extends FieldMap> extends FieldText {
  fields: M;
  /** What the button "Thêm …" adds. */
  singular: string;
  /** Decap summary of a folded item. */
  summary: string;
  /** A bare text in the list is read as an item with this one field. */
  shorthand?: keyof M & string;
  /** A widget of the admin's own that edits the whole list. */
  widget?: 'photos';
}

/** A list of groups, in the writer's order. */
export function list<const M extends FieldMap>(options: ListOptions<M>): Field<DataOf<M>[], true> {
  const { label, hint, fields, singular, summary, shorthand, widget = 'list' } = options;
  return {
    label,
    present: true,
    inner: fields,
    toZod: () => z.array(objectSchema(fields)).default([]),
    toDecap: (name) => ({
      name,
      label,
      label_singular: singular,
      widget,
      required: false,
      collapsed: true,
      summary,
      // Without this Decap starts a new entry with one empty item when a flag inside has a default.
      default: [],
      ...(hint === undefined ? {} : { hint }),
      // Of another widget than its own, Decap would begin a new entry with one item of defaults.
      fields: widget === 'list' ? decapFields(fields) : decapFields(fields).map(withoutDefault),
    }),
    tidy: (value) =>
      tidyItems(value, (item) =>
        tidyFields(
          fields,
          shorthand !== undefined && typeof item === 'string' ? { [shorthand]: item } : item,
        ),
      ),
  };
}

/** A list of one plain field, such as tasks. */
export function listOf<T>(
  options: FieldText & { singular: string; item: Field<T> },
): Field<T[], true> {
  const { label, hint, singular, item } = options;
  return {
    label,
    present: true,
    toZod: () => z.array(item.toZod() as z.ZodType<T>).default([]),
    toDecap: (name) => ({
      name,
      label,
      label_singular: singular,
      widget: 'list',
      required: false,
      ...(hint === undefined ? {} : { hint }),
      field: item.toDecap('item'),
    }),
    tidy: (value) => tidyItems(value, (each) => item.tidy(each)),
  };
}

/** Building a schema costs more than using it once. */
const schemas = new WeakMap<FieldMap, z.ZodType>();

/** Strict schema of a group: an unknown key is an error, not lost in silence. */
export function objectSchema<M extends FieldMap>(fields: M): z.ZodType<DataOf<M>> {
  const known = schemas.get(fields);
  if (known !== undefined) return known as z.ZodType<DataOf<M>>;
  const shape = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, field.toZod()]),
  );
  const schema = z.strictObject(shape);
  schemas.set(fields, schema);
  return schema as unknown as z.ZodType<DataOf<M>>;
}

export function decapFields(fields: FieldMap): DecapField[] {
  return Object.entries(fields).map(([key, field]) => field.toDecap(key));
}

/**
 * Decap asks for the required fields of a group although the whole group may stay empty; there the
 * check on saving asks for them, once one field of the group is filled.
 */
function optional(field: DecapField): DecapField {
  return { ...field, required: false };
}

function withoutDefault(field: DecapField): DecapField {
  const { default: dropped, ...kept } = field;
  return dropped === undefined ? field : kept;
}

/** Tidies the known keys, in the model's order; unknown keys stay behind them for the schema to report. */
export function tidyFields(fields: FieldMap, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return value ?? undefined;
  const written = value as Record<string, unknown>;
  const tidied: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const kept = field.tidy(written[key]);
    if (kept !== undefined) tidied[key] = kept;
  }
  for (const [key, other] of Object.entries(written)) {
    if (!Object.hasOwn(fields, key)) tidied[key] = other;
  }
  return Object.keys(tidied).length === 0 ? undefined : tidied;
}

function tidyItems(value: unknown, tidyItem: (item: unknown) => unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (!Array.isArray(value)) return value;
  const items = value.map(tidyItem).filter((item) => item !== undefined);
  return items.length === 0 ? undefined : items;
}
