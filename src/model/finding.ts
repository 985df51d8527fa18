/** Place of a value in an entry, from the outside in: `['photos', 2, 'alt']`. */
export type FieldPath = readonly (string | number)[];

/** One breach of the content model, before its place in the file is known. */
export interface ModelIssue {
  code: ModelCode;
  path: FieldPath;
  message: string;
}

/**
 * Every way in which front matter can be wrong. The code is permanent and names the page
 * `docs/errors/<code>.md`; the summary is the title of that page.
 */
export const MODEL_CODES = {
  'thieu-truong': 'Thiếu một trường bắt buộc',
  'truong-la': 'Trường không có trong mẫu bài',
  'gia-tri-la': 'Giá trị không có trong danh sách cho phép',
  'sai-kieu': 'Giá trị không đúng kiểu',
  'sai-dang': 'Giá trị không đúng dạng',
  'qua-dai': 'Nội dung quá dài',
  'ngay-nguoc': 'Ngày kết thúc trước ngày bắt đầu',
  'mau-kho-doc': 'Màu khó đọc trên nền trang',
  'anh-thieu-mo-ta': 'Ảnh chưa có mô tả',
  'anh-trung': 'Một ảnh có mặt hai lần trong danh sách',
  'anh-bia-la': 'Ảnh bìa không có trong danh sách ảnh',
  'dia-chi-cu-sai': 'Địa chỉ cũ không đúng dạng',
} as const;

export type ModelCode = keyof typeof MODEL_CODES;
