const SAVE_AS = 'Hãy mở bằng Word rồi chọn Lưu thành .docx.';

/** Why a file cannot be imported, and what to do about it. */
export const WORD_REFUSALS = {
  empty: 'Tệp rỗng, không có gì để đọc. Hãy chọn lại tệp.',
  heavy:
    'Tệp nặng hơn 60 MB. Hãy mở bằng Word, bấm vào một ảnh rồi chọn Nén ảnh (Compress Pictures), hoặc bỏ ảnh ra và thêm ảnh ở mục «Ảnh» của bài.',
  oldWord: `Đây là tệp Word đời cũ (.doc). ${SAVE_AS}`,
  locked:
    'Tệp được đặt mật khẩu nên không đọc được. Hãy mở bằng Word, bỏ mật khẩu rồi chọn Lưu thành .docx.',
  otherOffice:
    'Đây là tệp của một phần mềm văn phòng khác (Excel, PowerPoint…). Hãy chọn tệp Word (.docx).',
  pdf: 'Đây là tệp PDF. Hãy tìm bản Word gốc; nếu không còn, hãy mở tệp PDF bằng Word rồi chọn Lưu thành .docx.',
  openDocument: `Đây là tệp OpenDocument (.odt). ${SAVE_AS}`,
  richText: `Đây là tệp RTF. ${SAVE_AS}`,
  webPage: `Đây là trang web được lưu thành tệp. ${SAVE_AS}`,
  photo: 'Đây là tệp ảnh. Hãy thêm ảnh ở mục «Ảnh» của bài.',
  bloated: `Tệp phình ra quá lớn khi mở (trên 200 MB hoặc quá nhiều phần), có thể đã hỏng hoặc không an toàn. ${SAVE_AS}`,
  damaged: `Tệp Word (.docx) đã hỏng, không đọc được. ${SAVE_AS}`,
  unknown: `Tệp không phải là văn bản Word (.docx) hoặc đã hỏng. ${SAVE_AS}`,
} as const satisfies Record<string, string>;

export type WordRefusal = keyof typeof WORD_REFUSALS;

/** The file is no Word document that can be read; the message is for the person who chose it. */
export class NotWordError extends Error {
  override name = 'NotWordError';
  readonly refusal: WordRefusal;

  constructor(refusal: WordRefusal, options?: ErrorOptions) {
    super(WORD_REFUSALS[refusal], options);
    this.refusal = refusal;
  }
}
