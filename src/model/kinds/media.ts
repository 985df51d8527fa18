import { z } from 'zod';
import type { Field, FieldText } from '../field.ts';
import { tidyWord } from './choice.ts';

interface FileOptions extends FieldText {
  required?: boolean;
}

type FileField<O> = Field<string, O extends { required: true } ? true : false>;

/** A bare file name: no folder, no leading dot, nothing that a shell or an address would misread. */
const BARE_NAME = String.raw`^(?!\.)[\p{L}\p{N} ._()-]+\.`;
const PHOTO_NAME = new RegExp(`${BARE_NAME}[A-Za-z0-9]{2,5}$`, 'u');
/** Documents and recordings; nothing that a browser would run, such as HTML or SVG. */
const ATTACHED_ENDING = '(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|txt|zip|mp4|webm|mp3|vtt)$';
const ATTACHED_NAME = new RegExp(BARE_NAME + ATTACHED_ENDING, 'iu');
const ADVICE =
  'Chỉ điền tên tệp nằm cạnh bài viết, ví dụ toan-canh.jpg; không có thư mục hay ký tự lạ.';
const ATTACHED_ADVICE =
  'Chỉ nhận tệp PDF, Word, Excel, PowerPoint, ODF, CSV, TXT, ZIP, MP4, WebM, MP3 nằm cạnh bài viết, ví dụ bao-cao.pdf.';

/** Whether a file with this ending, written without its dot, may be attached to a story. */
export function isAttachmentEnding(ending: string): boolean {
  return new RegExp(`^${ATTACHED_ENDING}`, 'iu').test(ending);
}

/** A photo that lies beside its entry. */
export function photoFile<const O extends FileOptions>(options: O): FileField<O> {
  return fileField(options, 'image', z.string().regex(PHOTO_NAME, ADVICE));
}

/** A document or recording that lies beside its entry. */
export function attachedFile<const O extends FileOptions>(options: O): FileField<O> {
  return fileField(options, 'file', z.string().regex(ATTACHED_NAME, ATTACHED_ADVICE));
}

function fileField<const O extends FileOptions>(
  options: O,
  widget: 'image' | 'file',
  schema: z.ZodString,
): FileField<O> {
  const { label, hint, required = false } = options;
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
