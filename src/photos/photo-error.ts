import { basename } from 'node:path';
import { PHOTO_RULES, type PhotoRule } from './photo-rules.ts';

export type PhotoErrorCode = keyof typeof PHOTO_RULES;

/** A photo that its author must replace; the message is written to the author. */
export class PhotoError extends Error {
  override readonly name = 'PhotoError';
  readonly code: PhotoErrorCode;
  readonly file: string;

  constructor(
    code: PhotoErrorCode,
    file: string,
    options: { detail?: string; cause?: unknown } = {},
  ) {
    const { problem, remedy }: PhotoRule = PHOTO_RULES[code];
    const name = basename(file).normalize('NFC');
    super(`${problem(name, options.detail ?? '')} ${remedy}`, { cause: options.cause });
    this.code = code;
    this.file = file;
  }
}
