/** Why the store may refuse an original; the page `docs/errors/<code>.md` says the same at length. */
export interface PhotoRule {
  /** Title of the page. */
  readonly title: string;
  /** What is wrong. `detail` is what was found, such as the format or the size. */
  readonly problem: (name: string, detail: string) => string;
  readonly remedy: string;
  /** For the page. */
  readonly why: string;
}

export const PHOTO_RULES = {
  'anh-khong-thay': {
    title: 'Không tìm thấy tệp ảnh',
    problem: (name) => `Không tìm thấy ảnh «${name}» trong thư mục của bài.`,
    remedy: 'Hãy kiểm tra tên tệp (chữ hoa, chữ thường, dấu) hoặc tải ảnh lên lại.',
    why: 'Bài có tên ảnh trong danh sách nhưng không có tệp ảnh nằm cạnh bài.',
  },
  'anh-rong': {
    title: 'Tệp ảnh rỗng',
    problem: (name) => `Tệp ảnh «${name}» rỗng (0 byte).`,
    remedy: 'Hãy tải ảnh lên lại.',
    why: 'Tệp có 0 byte, thường do việc tải lên bị gián đoạn.',
  },
  'anh-khong-doc-duoc': {
    title: 'Không đọc được tệp ảnh',
    problem: (name) => `Không đọc được ảnh «${name}»: tệp bị hỏng hoặc không phải ảnh.`,
    remedy: 'Hãy mở thử ảnh trên máy; nếu mở được, hãy xuất lại ảnh dạng JPEG rồi tải lên.',
    why: 'Tệp bị hỏng, chưa tải xong, hoặc không phải là ảnh dù có đuôi .jpg.',
  },
  'anh-heic': {
    title: 'Ảnh HEIC của điện thoại',
    problem: (name) =>
      `Ảnh «${name}» ở định dạng HEIC của điện thoại, trang tin không đọc được định dạng này.`,
    remedy:
      'Hãy xuất ảnh dạng JPEG rồi tải lên. Trên iPhone: Cài đặt › Camera › Định dạng › Tương thích nhất.',
    why: 'Phần lớn trình duyệt không đọc được định dạng HEIC.',
  },
  'anh-dinh-dang': {
    title: 'Định dạng ảnh không dùng được',
    problem: (name, format) =>
      `Tệp «${name}» ở định dạng ${format}, không dùng làm ảnh của bài được.`,
    remedy: 'Hãy xuất lại ảnh dạng JPEG hoặc PNG rồi tải lên.',
    why: 'Trang tin chỉ nhận các định dạng ảnh chụp thông dụng: JPEG, PNG, WebP, AVIF.',
  },
  'anh-dong': {
    title: 'Ảnh động',
    problem: (name) => `Tệp «${name}» là ảnh động. Bài viết chỉ nhận ảnh tĩnh.`,
    remedy: 'Hãy xuất một khung hình thành ảnh JPEG rồi tải lên, hoặc dùng video.',
    why: 'Ảnh chuyển động gây mất tập trung và không thu nhỏ được; bài viết chỉ nhận ảnh tĩnh.',
  },
  'anh-qua-lon': {
    title: 'Ảnh quá lớn',
    problem: (name, size) => `Ảnh «${name}» quá lớn (${size}).`,
    remedy: 'Hãy thu nhỏ ảnh, ví dụ còn 4000 điểm ảnh mỗi cạnh, rồi tải lên.',
    why: 'Ảnh có quá nhiều điểm ảnh hoặc tệp quá nặng, máy xây dựng trang không đủ bộ nhớ để xử lý an toàn.',
  },
} as const satisfies Readonly<Record<string, PhotoRule>>;
