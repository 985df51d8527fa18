import { z } from 'zod';
import type { DecapField, Field, FieldText } from '../field.ts';
import { tidyWord, tidyWords } from './choice.ts';

/** Where a reference points: entries of a folder collection, or items of a list in a settings file. */
interface Target {
  collection: string;
  /** A file of a file collection, with the list in it. */
  file?: string;
  valueField: string;
  displayFields: readonly string[];
}

interface ReferenceOptions extends FieldText {
  to: Target;
  required?: boolean;
}

type ReferenceField<O> = Field<string, O extends { required: true } ? true : false>;

const ID = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Hãy chọn một mục có trong danh sách.');

/** Id of one entry elsewhere in the content; that the entry exists is checked with the whole content. */
export function reference<const O extends ReferenceOptions>(options: O): ReferenceField<O> {
  const { required = false } = options;
  return {
    label: options.label,
    present: required as ReferenceField<O>['present'],
    toZod: () => (required ? ID : ID.optional()),
    toDecap: (name) => ({ ...relationField(name, options), required }),
    tidy: tidyWord,
  };
}

/** Ids of several entries elsewhere in the content. */
export function references(options: Omit<ReferenceOptions, 'required'>): Field<string[], true> {
  return {
    label: options.label,
    present: true,
    toZod: () => z.array(ID).default([]),
    toDecap: (name) => ({ ...relationField(name, options), multiple: true, required: false }),
    tidy: tidyWords,
  };
}

function relationField(name: string, { label, hint, to }: ReferenceOptions): DecapField {
  return {
    name,
    label,
    widget: 'relation',
    ...(hint === undefined ? {} : { hint }),
    collection: to.collection,
    ...(to.file === undefined ? {} : { file: to.file }),
    value_field: to.valueField,
    display_fields: [...to.displayFields],
    search_fields: [...to.displayFields],
    options_length: 50,
  };
}
