import { basename } from 'node:path';

type Message = (name: string, detail: string) => string;

const MESSAGES = {
  'photo-missing': (name) =>
    `Không tìm thấy ảnh «${name}» trong thư mục của bài. Hãy kiểm tra tên tệp hoặc tải ảnh lên lại.`,
  'photo-empty': (name) =>
    `Tệp ảnh «${name}» rỗng (0 byte), có thể vì việc tải lên bị gián đoạn. Hãy tải ảnh lên lại.`,
  'photo-unreadable': (name) =>
    `Không đọc được ảnh «${name}»: tệp bị hỏng hoặc không phải ảnh. Hãy chụp lại hoặc xuất lại ảnh dạng JPEG rồi tải lên.`,
  'photo-heic': (name) =>
    `Ảnh «${name}» ở định dạng HEIC của điện thoại, trang tin không đọc được định dạng này. Hãy xuất ảnh dạng JPEG rồi tải lên (trên iPhone: Cài đặt › Camera › Định dạng › Tương thích nhất).`,
  'photo-format': (name, format) =>
    `Tệp «${name}» ở định dạng ${format}, không dùng làm ảnh của bài được. Hãy xuất lại ảnh dạng JPEG hoặc PNG rồi tải lên.`,
  'photo-animated': (name) =>
    `Tệp «${name}» là ảnh động. Bài viết chỉ nhận ảnh tĩnh. Hãy xuất một khung hình thành ảnh JPEG rồi tải lên.`,
  'photo-too-large': (name, size) =>
    `Ảnh «${name}» quá lớn (${size}). Hãy thu nhỏ ảnh, ví dụ còn 4000 điểm ảnh mỗi cạnh, rồi tải lên.`,
} as const satisfies Record<string, Message>;

export type PhotoErrorCode = keyof typeof MESSAGES;

export const PHOTO_ERROR_CODES = Object.keys(MESSAGES) as PhotoErrorCode[];

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
    const message: Message = MESSAGES[code];
    super(message(basename(file).normalize('NFC'), options.detail ?? ''), { cause: options.cause });
    this.code = code;
    this.file = file;
  }
}
