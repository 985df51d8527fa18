import { isAttachmentEnding } from '../../src/model/index.ts';
import { toSlug } from '../../src/text/slug.ts';
import { emptyFile } from './prepare/refuse-photo.ts';
import { extensionOf, sniffImage } from './sniff-image.ts';

/** Largest file that the CMS takes; the trial's back end refuses a save of about 36 MB. */
export const MAX_MEGABYTES = 10;

const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;
const LONGEST_NAME = 60;
export interface Upload {
  name: string;
  size: number;
  /** The first bytes of the file. */
  head: Uint8Array;
}

export interface UploadRules {
  imagesOnly: boolean;
  /** Names that are taken beside the story. */
  taken: ReadonlySet<string>;
}

/** The name to store a file under, or why it is refused, in Vietnamese. */
export type UploadVerdict = { name: string } | { refused: string };

export function checkUpload(file: Upload, { imagesOnly, taken }: UploadRules): UploadVerdict {
  if (file.size === 0) return { refused: emptyFile(file.name) };
  if (file.size > MAX_BYTES) return { refused: tooLarge(file) };
  const format = sniffImage(file.head);
  if (format !== undefined && format !== 'gif' && format !== 'heic') {
    return { name: freeName(file.name, extensionOf(format), taken) };
  }
  if (imagesOnly) return { refused: unreadableImage(file.name) };
  const extension = extensionIn(file.name);
  return isAttachmentEnding(extension)
    ? { name: freeName(file.name, extension, taken) }
    : { refused: noAttachment(file.name) };
}

/** ASCII, lower case, one of its kind: a name that every system and address takes as it is. */
function freeName(written: string, extension: string, taken: ReadonlySet<string>): string {
  const stem = written.replace(/\.[^.]*$/u, '');
  const slug = toSlug(stem, LONGEST_NAME) || 'tep';
  let name = `${slug}.${extension}`;
  for (let count = 2; taken.has(name); count += 1) name = `${slug}-${String(count)}.${extension}`;
  return name;
}

function extensionIn(name: string): string {
  return /\.([A-Za-z0-9]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

function tooLarge({ name, size }: Upload): string {
  const megabytes = (size / 1024 / 1024).toFixed(1).replace('.', ',');
  return `Tệp «${name}» nặng ${megabytes} MB, quá ${String(MAX_MEGABYTES)} MB. Hãy thu nhỏ tệp rồi tải lên lại.`;
}

function unreadableImage(name: string): string {
  return `Tệp «${name}» không phải ảnh JPEG, PNG, WebP hay AVIF, hoặc đã hỏng. Hãy mở thử tệp trên máy và chọn tệp ảnh khác.`;
}

function noAttachment(name: string): string {
  return `Không đính kèm được tệp «${name}». Hãy dùng tệp PDF, Word, Excel, PowerPoint, ODF, CSV, TXT, ZIP, MP4, WebM hoặc MP3.`;
}
