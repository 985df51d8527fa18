import type { EntryFinding } from './check-entry.ts';
import { showDialog } from './notice.ts';

/** Thrown to keep Decap from saving; Decap's own notice shows it as text. */
export class SaveRefused extends Error {
  override name = 'SaveRefused';

  /** Without the name of the class, which means nothing to the person who reads the notice. */
  override toString(): string {
    return this.message;
  }
}

/** Shows all findings at once and gives back the error that stops the save. */
export function refuseSave(findings: readonly EntryFinding[]): SaveRefused {
  const count = String(findings.length);
  showDialog({
    title: `Chưa lưu được: còn ${count} chỗ cần sửa`,
    text: 'Nội dung đang viết vẫn còn nguyên. Hãy sửa các chỗ sau rồi bấm «Lưu» lại.',
    items: findings.map(({ place, message }) => (place === '' ? message : `${place}: ${message}`)),
  });
  return new SaveRefused(`Còn ${count} chỗ cần sửa, xem danh sách.`);
}
