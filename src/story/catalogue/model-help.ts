import type { ModelCode } from '../../model/index.ts';

interface Help {
  why: string;
  remedy: string;
}

/** What the pages of the content model's own codes say beside their title. */
export const MODEL_HELP = {
  'thieu-truong': {
    why: 'Trường này bắt buộc: thiếu nó thì trang tin, danh sách hoặc tìm kiếm không đủ thông tin.',
    remedy: 'Hãy điền trường được nêu trong thông báo.',
  },
  'truong-la': {
    why: 'Mẫu bài không biết trường này, nên nội dung của nó sẽ không hiện ở đâu cả.',
    remedy: 'Hãy xoá trường, hoặc sửa lại tên nếu gõ nhầm.',
  },
  'gia-tri-la': {
    why: 'Trường này chỉ nhận các giá trị trong một danh sách cố định, dùng để phân loại và lọc.',
    remedy: 'Hãy chọn một giá trị trong danh sách nêu ở thông báo.',
  },
  'sai-kieu': {
    why: 'Giá trị không đúng kiểu mà trường cần, ví dụ chữ ở chỗ phải là số.',
    remedy: 'Hãy xoá và điền lại trường này.',
  },
  'sai-dang': {
    why: 'Giá trị không theo dạng mà trường cần, ví dụ ngày không có trên lịch hoặc địa chỉ thiếu https://.',
    remedy: 'Hãy sửa theo hướng dẫn nêu trong thông báo.',
  },
  'qua-dai': {
    why: 'Nội dung dài hơn chỗ dành cho nó sẽ bị cắt trong danh sách, khi chia sẻ hoặc trên máy tìm kiếm.',
    remedy: 'Hãy rút gọn; phần chi tiết viết trong nội dung bài.',
  },
  'ngay-nguoc': {
    why: 'Ngày kết thúc không thể đứng trước ngày bắt đầu; lịch hội nghị sẽ sai.',
    remedy: 'Hãy xem lại hai ngày.',
  },
  'mau-kho-doc': {
    why: 'Liên kết và nút bấm mang màu này; chữ quá nhạt thì người mắt kém không đọc được (WCAG 2.2, tiêu chí 1.4.3).',
    remedy: 'Hãy chọn màu đậm hơn, ví dụ #97191c (đỏ), #0b4f9e (xanh lam), #1d5c3f (xanh lục).',
  },
  'anh-thieu-mo-ta': {
    why: 'Người dùng trình đọc màn hình chỉ biết ảnh qua mô tả (WCAG 2.2, tiêu chí 1.1.1).',
    remedy:
      'Hãy tả ngắn điều nhìn thấy trong ảnh; nếu ảnh không mang thông tin, bật «Ảnh trang trí».',
  },
  'anh-trung': {
    why: 'Một ảnh đứng hai lần trong danh sách sẽ hiện hai lần trên trang.',
    remedy: 'Hãy xoá một lần.',
  },
  'anh-bia-la': {
    why: 'Ảnh bìa lấy mô tả và người chụp từ danh sách ảnh của bài.',
    remedy: 'Hãy thêm ảnh vào mục «Ảnh» hoặc chọn ảnh khác làm ảnh bìa.',
  },
  'dia-chi-cu-sai': {
    why: 'Địa chỉ cũ phải là đường dẫn trên trang này thì mới chuyển người đọc sang địa chỉ mới được.',
    remedy: 'Hãy viết đường dẫn bắt đầu bằng một dấu «/», ví dụ /tin-tuc/2021/ten-cu/.',
  },
} as const satisfies Readonly<Record<ModelCode, Help>>;
