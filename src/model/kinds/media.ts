import { z } from 'zod';
import type { Field, FieldText } from '../field.ts';
import { tidyWord } from './choice.ts';

interface FileOptions extends FieldText {
  required?: boolean;
}

type FileField<O> = Field<string, O extends { required: true } ? true : false>;

/** A bare file name: no folder, no leading dot, nothing that a shell or an address would misread. */
const FILE_NAME = /^(?!\.)[\p{L}\p{N} ._()-]+\.[A-Za-z0-9]{2,5}$/u;
const ADVICE =
  'Chỉ điền tên tệp nằm cạnh bài viết, ví dụ toan-canh.jpg; không có thư mục hay ký tự lạ.';

/** A photo that lies beside its entry. */
export function photoFile<const O extends FileOptions>(options: O): FileField<O> {
  return fileField(options, 'image');
}

/** Any other file that lies beside its entry. */
export function attachedFile<const O extends FileOptions>(options: O): FileField<O> {
  return fileField(options, 'file');
}

function fileField<const O extends FileOptions>(
  options: O,
  widget: 'image' | 'file',
): FileField<O> {
  const { label, hint, required = false } = options;
  const schema = z.string().regex(FILE_NAME, ADVICE);
  return {
    label,
    present: required as FileField<O>['present'],
    toZod: () => (required ? schema : schema.optional()),
    toDecap: (name) => ({
      name,
      label,
      widget,
      required,
      choose_url: false,
      ...(hint === undefined ? {} : { hint }),
    }),
    tidy: (value) => {
      const word = tidyWord(value);
      return typeof word === 'string' ? word.replace(/^\.\//u, '') : word;
    },
  };
}
