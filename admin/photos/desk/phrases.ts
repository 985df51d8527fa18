import type { IncomingCount, IncomingRow } from './incoming-photos.ts';

/** "ảnh 3": people count from one. */
const photo = (place: number): string => `ảnh ${String(place + 1)}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the desk says after something was done, in one place. */
export const PHRASES = {
  known: (place: number) => `Ảnh này đã có: ảnh thứ ${String(place + 1)}.`,
  notKept: 'Trình duyệt không giữ được ảnh này. Hãy bấm «Lưu», tải lại trang rồi thêm lại ảnh.',
  atEnd: (place: number) => (place === 0 ? 'Ảnh đã ở đầu danh sách.' : 'Ảnh đã ở cuối danh sách.'),
  moved: (from: number, to: number, count: number) =>
    `Đã chuyển ${photo(from)} thành ${photo(to)} trên ${String(count)}.`,
  removed: (place: number, isPlaced: boolean) =>
    isPlaced
      ? `Đã gỡ ${photo(place)}. Nội dung bài vẫn còn chỗ đặt ảnh này: hãy xoá chỗ đó, hoặc hoàn tác.`
      : `Đã gỡ ${photo(place)}.`,
  putBack: (place: number) => `Đã đưa lại ${photo(place)}.`,
  cover: (place: number) =>
    place === -1
      ? 'Đã bỏ chọn ảnh bìa: ảnh đầu tiên là ảnh bìa.'
      : `${capital(photo(place))} là ảnh bìa.`,
  credited: (count: number, credit: string) =>
    count === 0
      ? 'Không ảnh nào còn trống tên người chụp.'
      : `Đã điền «${credit}» cho ${String(count)} ảnh.`,
  inserted: (count: number) =>
    count === 1 ? 'Đã chèn ảnh vào bài.' : `Đã chèn bộ ${String(count)} ảnh vào bài.`,
  undone: 'Đã hoàn tác.',
  focus: (x: number, y: number) => `${String(x)}% từ trái, ${String(y)}% từ trên`,
  busy: (count: number) =>
    `Còn ${String(count)} ảnh đang được chuẩn bị. Hãy đợi đến khi xong rồi bấm «Lưu» lại; không ảnh nào bị mất.`,
} as const;

export const STATES: Readonly<Record<IncomingRow['state'], string>> = {
  waiting: 'đang chờ',
  reading: 'đang đọc',
  shrinking: 'đang thu nhỏ',
  refused: 'không thêm được',
};

/** "Đã thêm 12 trên 20 ảnh." */
export function describeCount({ added, refused, total }: IncomingCount): string {
  if (total === 0) return '';
  const rest = refused === 0 ? '' : ` ${String(refused)} tệp không thêm được, lý do ở dưới.`;
  return `Đã thêm ${String(added)} trên ${String(total)} ảnh.${rest}`;
}
