import type { RuleSet } from './rule.ts';

/** Rules over Markdown constructs and over what is not a story at all. */
export const MARKUP_RULES = {
  'import-export': {
    title: 'Dòng bắt đầu bằng «import» hoặc «export»',
    problem: (words) =>
      `Dòng «${words}» bắt đầu bằng từ «import» hoặc «export» nên bị hiểu là lệnh.`,
    remedy: 'Hãy viết hoa chữ đầu («Import», «Export») hoặc đổi chữ đầu dòng.',
    why: 'Trong MDX, đoạn văn mở đầu bằng hai từ này là lệnh nạp chương trình. Bài viết chỉ chứa nội dung, không chứa lệnh.',
    accepted: 'Import là từ tiếng Anh nghĩa là nhập khẩu.',
    refused: 'import fs from "node:fs"',
  },
  'bieu-thuc': {
    title: 'Biểu thức trong ngoặc nhọn',
    problem: (words) => `«${words}» nằm trong ngoặc nhọn nên bị hiểu là lệnh.`,
    remedy: 'Hãy bỏ ngoặc nhọn, hoặc viết «\\{» thay cho «{» nếu cần giữ dấu ngoặc.',
    why: 'Trong MDX, phần giữa hai ngoặc nhọn là lệnh của chương trình. Bài viết chỉ chứa nội dung, không chứa lệnh.',
    accepted: 'Đạt \\{80%} kế hoạch.',
    refused: 'Đạt {80%} kế hoạch.',
  },
  'ghi-chu-an': {
    title: 'Ghi chú ẩn',
    problem: (words) => `«${words}» là ghi chú ẩn, người đọc không thấy.`,
    remedy: 'Hãy xoá ghi chú này; nếu là ý cần cho người đọc, hãy viết thành câu.',
    why: 'Ghi chú ẩn vẫn nằm trong kho nội dung và dễ bị lộ. Trao đổi khi duyệt bài thuộc về phần duyệt, không thuộc về bài.',
    accepted: 'Số liệu tính đến hết tháng 6.',
    refused: '{/* hỏi lại số liệu */}',
  },
  'html-tho': {
    title: 'Thẻ HTML',
    problem: (words) => `Không dùng được thẻ HTML «${words}» trong bài viết.`,
    remedy: 'Hãy xoá thẻ và dùng chữ đậm, danh sách, bảng của bài viết. Để xuống dòng, viết <br/>.',
    why: 'Thẻ HTML có thể làm hỏng trang hoặc mang theo mã chạy trong máy người đọc.',
    accepted: 'Dòng một<br/>dòng hai',
    refused: '<script>alert(1)</script>',
  },
  'anh-markdown': {
    title: 'Ảnh chèn bằng Markdown',
    problem: (words) => `Ảnh «${words}» được chèn bằng cú pháp Markdown.`,
    remedy:
      'Hãy thêm ảnh vào mục «Ảnh» của bài, kèm mô tả, rồi đặt ảnh bằng <Photo src="tên-tệp.jpg" />.',
    why: 'Ảnh trong mục «Ảnh» có mô tả, chú thích, người chụp và được thu nhỏ, xoá thông tin riêng tư trước khi đăng.',
    accepted: '<Photo src="a.jpg" />',
    refused: '![Toàn cảnh](a.jpg)',
  },
  'lien-ket-ngoac-nhon': {
    title: 'Địa chỉ trong dấu < >',
    problem: (words) => `Địa chỉ «${words}» nằm trong dấu < >.`,
    remedy: 'Hãy bỏ dấu < >, hoặc viết thành liên kết có tên: [tên trang](địa chỉ).',
    why: 'Dấu < mở một thẻ, nên địa chỉ viết như vậy không thành liên kết.',
    accepted: 'Xem https://vidu.gov.vn hoặc [cổng thông tin](https://vidu.gov.vn).',
    refused: 'Xem <https://vidu.gov.vn>.',
  },
  'dia-chi-nguy-hiem': {
    title: 'Địa chỉ liên kết không an toàn',
    problem: (words) => `Liên kết trỏ tới địa chỉ «${words}» không được phép.`,
    remedy:
      'Hãy dùng địa chỉ bắt đầu bằng https://, http://, mailto:, tel: hoặc đường dẫn trong trang như /tin-tuc/.',
    why: 'Các loại địa chỉ khác (javascript:, data: …) có thể chạy mã trong máy người đọc.',
    accepted:
      '[Gọi](tel:+842583822906), [thư](mailto:a@vidu.gov.vn), [tin](/tin-tuc/), [mục](#muc)',
    refused: '[Xem](javascript:alert(1))',
  },
  'dau-sao-thua': {
    title: 'Dấu * hoặc _ thừa',
    problem: (words) => `Dấu * hoặc _ ở «${words}» không khép lại thành chữ đậm hay nghiêng.`,
    remedy:
      'Hãy bỏ dấu thừa, bỏ dấu cách sát bên trong (**đậm**, không phải **đậm **), hoặc viết «\\*», «\\_» nếu cần giữ dấu.',
    why: 'Dấu thừa hiện nguyên trên trang, và mỗi chương trình đọc nó một cách khác.',
    accepted: '**Đậm** và 3 * 4, (\\*) số ước tính.',
    refused: '**Đậm ** và **đậm**.',
  },
  'dau-nga': {
    title: 'Gạch ngang bằng một dấu ngã',
    problem: (words) => `Hai dấu ~ trong «${words}» làm chữ ở giữa bị gạch ngang.`,
    remedy: 'Nếu muốn gạch ngang, hãy viết ~~như thế này~~; nếu không, viết «\\~» thay cho «~».',
    why: 'Dấu ~ thường được gõ với nghĩa «khoảng» (5~10 người), nên một dấu không được coi là gạch ngang.',
    accepted: 'Từ 5\\~10 đến 6\\~12 người, ~~đã hoãn~~.',
    refused: 'Từ 5~10 đến 6~12 người.',
  },
  'cap-tieu-de': {
    title: 'Cấp tiêu đề mục',
    problem: (words, detail) => `Tiêu đề «${words}» ở cấp ${detail}.`,
    remedy: 'Trong bài chỉ dùng tiêu đề mục cấp 2 đến cấp 4 (##, ###, ####).',
    why: 'Cấp 1 là tiêu đề của bài. Cấp 5 và 6 quá sâu cho một bài tin và khó theo dõi bằng trình đọc màn hình.',
    accepted: '## Kết quả\n\n### Tồn tại\n\n#### Nguyên nhân',
    refused: '# Kết quả',
  },
  'khoi-ma': {
    title: 'Khối mã có tên ngôn ngữ',
    problem: (words) => `Khối mã có tên ngôn ngữ «${words}».`,
    remedy: 'Hãy xoá tên ngôn ngữ sau dấu ```; nếu là đoạn văn bình thường, xoá cả hai dòng ```.',
    why: 'Bài tin không có chương trình để tô màu cú pháp.',
    accepted: '```\nMẫu số 01\n```',
    refused: '```js\nprocess.exit()\n```',
  },
} as const satisfies RuleSet;
