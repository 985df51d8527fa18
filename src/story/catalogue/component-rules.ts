import type { RuleSet } from './rule.ts';

/** Rules over the allow-listed components. */
export const COMPONENT_RULES = {
  'the-la': {
    title: 'Thẻ không có trong danh sách',
    problem: (words, detail) =>
      `Không dùng được thẻ «${words}» ở đây. Bài viết chỉ nhận: ${detail}.`,
    remedy: 'Hãy xoá thẻ này hoặc chọn một thẻ trong danh sách.',
    why: 'Mỗi thẻ được phép đều có cách hiển thị, in và đọc bằng trình đọc màn hình đã được kiểm tra.',
    accepted: '<Figures />',
    refused: '<Slideshow />',
  },
  'the-sai-cho': {
    title: 'Thẻ nằm giữa câu văn',
    problem: (words) => `Thẻ «${words}» nằm lẫn trong đoạn văn, tiêu đề hoặc bảng.`,
    remedy: 'Hãy đưa thẻ ra một dòng riêng, có dòng trống trước và sau.',
    why: 'Ảnh, bảng số liệu, khung lưu ý là những khối riêng, không nằm trong một câu được.',
    accepted: 'Trước ảnh.\n\n<Photo src="a.jpg" />\n\nSau ảnh.',
    refused: 'Xem <Photo src="a.jpg" /> ở đây.',
  },
  'the-co-noi-dung': {
    title: 'Thẻ không nhận nội dung bên trong',
    problem: (words) => `Thẻ «${words}» không nhận nội dung bên trong.`,
    remedy: 'Hãy đưa nội dung ra ngoài và kết thúc thẻ bằng «/>».',
    why: 'Chỉ khung <Note> có nội dung; các thẻ khác lấy nội dung từ các mục của bài.',
    accepted: '<Tasks />',
    refused: '<Tasks>\n\nNhiệm vụ\n\n</Tasks>',
  },
  'thuoc-tinh-la': {
    title: 'Thuộc tính không có của thẻ',
    problem: (words, detail) => `Thuộc tính «${words}» không dùng được ở đây. ${detail}`,
    remedy: 'Hãy xoá thuộc tính này.',
    why: 'Thuộc tính lạ không có tác dụng hoặc làm hỏng trang (style, onerror …).',
    accepted: '<Photo src="a.jpg" />',
    refused: '<Photo src="a.jpg" onerror="alert(1)" />',
  },
  'thuoc-tinh-thieu': {
    title: 'Thẻ thiếu thuộc tính bắt buộc',
    problem: (words, detail) => `Thẻ «${words}» thiếu thuộc tính «${detail}».`,
    remedy: 'Hãy thêm thuộc tính này, giá trị đặt trong dấu ngoặc kép.',
    why: 'Không có thuộc tính này thì không biết phải hiện gì.',
    accepted: '<Video src="https://vidu.gov.vn/video" title="Phát biểu khai mạc" />',
    refused: '<Video src="https://vidu.gov.vn/video" />',
  },
  'thuoc-tinh-sai': {
    title: 'Giá trị thuộc tính không dùng được',
    problem: (words, detail) => `Giá trị «${words}» không dùng được. ${detail}`,
    remedy: 'Hãy sửa giá trị, đặt trong dấu ngoặc kép.',
    why: 'Giá trị của thuộc tính phải là chữ viết sẵn, không phải lệnh, và phải thuộc loại mà thẻ hiểu được.',
    accepted: '<Note kind="quan-trong">\n\nHạn cuối là 30/7.\n\n</Note>',
    refused: '<Photo src={"a.jpg"} />',
  },
  'anh-ngoai-danh-sach': {
    title: 'Ảnh không có trong mục «Ảnh» của bài',
    problem: (words, detail) =>
      `Ảnh «${words}» không có trong mục «Ảnh» của bài. Mục «Ảnh» đang có: ${detail}.`,
    remedy: 'Hãy thêm ảnh vào mục «Ảnh» hoặc sửa lại tên tệp.',
    why: 'Ảnh đặt trong bài lấy mô tả, chú thích và người chụp từ mục «Ảnh».',
    accepted: '<Gallery only="a.jpg, b.jpg" />',
    refused: '<Photo src="khac.jpg" />',
  },
  'anh-dat-hai-lan': {
    title: 'Một ảnh được đặt hai lần trong bài',
    problem: (words) => `«${words}» đã được đặt ở phía trên.`,
    remedy: 'Hãy giữ lại một chỗ.',
    why: 'Mỗi ảnh có một địa chỉ riêng trong trang; đặt hai lần làm người đọc tưởng là hai ảnh.',
    accepted: '<Photo src="a.jpg" />\n\n<Gallery />',
    refused: '<Photo src="a.jpg" />\n\n<Photo src="a.jpg" />',
  },
} as const satisfies RuleSet;
