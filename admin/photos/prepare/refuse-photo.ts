import type { InspectedImage } from '../read/inspect-image.ts';

/** Beyond these a phone or an office machine may run out of memory. */
const MAX_MEGABYTES = 60;
const MAX_MEGAPIXELS = 100;
const SMALLEST_SIDE_PX = 16;

const VIDEO = /\.(?:mp4|mov|m4v|avi|mkv|webm|3gp)$/iu;
const DOCUMENT = /\.(?:docx?|pdf|xlsx?|pptx?|zip|rar)$/iu;

/** Why a file is refused before it is read, in Vietnamese. */
export function refuseFile({ name, size }: { name: string; size: number }): string | undefined {
  if (size <= MAX_MEGABYTES * 1024 * 1024) return undefined;
  const megabytes = (size / 1024 / 1024).toFixed(0);
  return `Tệp «${name}» nặng ${megabytes} MB, quá ${String(MAX_MEGABYTES)} MB. Hãy thu nhỏ ảnh (mở ảnh, lưu lại thành JPEG) rồi thêm lại.`;
}

export function emptyFile(name: string): string {
  return `Tệp «${name}» rỗng. Hãy chọn tệp khác.`;
}

/** Why an image is refused by its content, in Vietnamese. */
export function refuseImage(name: string, image: InspectedImage | undefined): string | undefined {
  if (image === undefined) return noImage(name);
  const { widthPx, heightPx, isAnimated, isCut } = image;
  if (isAnimated) {
    return `«${name}» là ảnh động. Hãy lưu một khung hình thành JPEG rồi thêm lại.`;
  }
  if (isCut) {
    return `Ảnh «${name}» bị cụt: tệp chưa được chép hết. Hãy chép lại từ máy ảnh hoặc điện thoại rồi thêm lại.`;
  }
  const megapixels = (widthPx * heightPx) / 1e6;
  if (megapixels > MAX_MEGAPIXELS) {
    return `Ảnh «${name}» có ${megapixels.toFixed(0)} triệu điểm ảnh, quá ${String(MAX_MEGAPIXELS)} triệu. Hãy thu nhỏ ảnh trên máy rồi thêm lại.`;
  }
  if (Math.min(widthPx, heightPx) < SMALLEST_SIDE_PX) {
    return `Ảnh «${name}» quá nhỏ (${String(widthPx)} × ${String(heightPx)} điểm ảnh). Hãy chọn ảnh gốc.`;
  }
  return undefined;
}

/** For what passed as an image and cannot be decoded. */
export function unreadablePhoto(name: string, isHeic: boolean): string {
  if (isHeic) {
    return `Không mở được ảnh HEIC «${name}». Hãy kiểm tra mạng rồi thêm lại; nếu vẫn vậy, hãy gửi ảnh qua Zalo hoặc lưu lại thành JPEG.`;
  }
  return `Không mở được ảnh «${name}»: tệp đã hỏng. Hãy mở thử trên máy, lưu lại thành JPEG rồi thêm lại.`;
}

/** When it was not the photo's fault, as far as is known. */
export function unpreparedPhoto(name: string): string {
  return `Chưa chuẩn bị được ảnh «${name}». Hãy kiểm tra mạng rồi thêm lại ảnh; nếu vẫn vậy, hãy thu nhỏ ảnh trên máy trước.`;
}

function noImage(name: string): string {
  if (VIDEO.test(name)) {
    return `«${name}» là video, không phải ảnh. Hãy thêm video ở mục «Video» hoặc «Tệp đính kèm».`;
  }
  if (DOCUMENT.test(name)) {
    return `«${name}» không phải ảnh. Hãy thêm tài liệu ở mục «Tệp đính kèm».`;
  }
  return `Tệp «${name}» không phải ảnh JPEG, PNG, WebP, AVIF hay HEIC, hoặc đã hỏng. Hãy mở thử tệp trên máy và chọn tệp ảnh khác.`;
}
