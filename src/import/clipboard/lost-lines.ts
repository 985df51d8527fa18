/** What can be lost on the way from the clipboard, with the line that a writer reads. */
const LINES = {
  tooLong:
    'Nội dung dán quá dài nên chỉ lấy phần đầu: hãy dán từng phần, hoặc dùng «Nhập từ Word» cho cả tệp.',
  tooManyImages:
    'Nội dung dán có quá 100 ảnh nên chỉ lấy 100 ảnh đầu: hãy thêm các ảnh còn lại ở mục «Ảnh».',
  embed: 'Video, bản đồ và nội dung nhúng không dán được: hãy chèn khối «Video» hoặc đặt liên kết.',
  formula: 'Công thức không dán được: hãy gõ lại bằng chữ hoặc chụp thành ảnh.',
  deletion: 'Chữ đã xoá trong chế độ theo dõi thay đổi của Word được bỏ: hãy xem lại đoạn này.',
  comment: 'Nhận xét bên lề của Word không được dán vào bài.',
  mergedCells: 'Ô gộp trong bảng được tách ra: hãy xem lại bảng.',
  nestedTable: 'Bảng nằm trong bảng được tách ra thành các đoạn: hãy xem lại chỗ này.',
  noHeader: 'Bảng không rõ dòng tiêu đề: dòng đầu thành tiêu đề cột, hãy xem lại bảng.',
  letters:
    'Danh sách đánh số bằng chữ (a, b, c hoặc i, ii, iii) thành 1, 2, 3: hãy xem lại chỗ nhắc đến các điểm này.',
} as const;

export type LostKind = keyof typeof LINES;

const MOST_LINES = 30;
const LONGEST_QUOTE = 80;

/** Collects the lines, each once. */
export class LostLines {
  readonly #lines = new Set<string>();
  #isMore = false;

  add(kind: LostKind): void {
    this.addLine(LINES[kind]);
  }

  addLine(line: string): void {
    if (this.#lines.size < MOST_LINES) this.#lines.add(line);
    else this.#isMore ||= !this.#lines.has(line);
  }

  toLines(): string[] {
    return [...this.#lines, ...(this.#isMore ? ['Còn nhiều chỗ khác không dán được.'] : [])];
  }
}

/** «Words» of the writer, short enough for a message. */
export function quote(words: string): string {
  const letters = Array.from(words);
  return letters.length <= LONGEST_QUOTE
    ? `«${words}»`
    : `«${letters.slice(0, LONGEST_QUOTE).join('').trimEnd()}…»`;
}
