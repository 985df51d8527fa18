import type { Instrument } from './requirement.ts';

const BROWSER = 'tests/site/pages-in-browser.test.ts';

export const DECREE_224: Instrument = {
  name: 'Nghị định 224/2026/NĐ-CP',
  subject:
    'Cung cấp thông tin và dịch vụ trên môi trường mạng của cơ quan nhà nước; thay Nghị định 42/2022/NĐ-CP.',
  requirements: [
    {
      id: '224-co-cau',
      article: 'Điều 9–13',
      asks: 'Giới thiệu cơ cấu tổ chức, chức năng, nhiệm vụ.',
      how: 'Các trang «Cơ cấu tổ chức», «Chức năng, nhiệm vụ»; ban biên tập sửa trong phần quản trị.',
      tests: [
        [
          'tests/site/law-pages.test.ts',
          'structure, functions and leaders have pages that the about page leads to',
        ],
      ],
      pages: ['co-cau-to-chuc', 'chuc-nang-nhiem-vu'],
    },
    {
      id: '224-lanh-dao',
      article: 'Điều 9–13',
      asks: 'Họ tên, chức vụ, tóm tắt tiểu sử của lãnh đạo.',
      how: 'Trang «Lãnh đạo»; ban biên tập sửa trong phần quản trị.',
      tests: [
        [
          'tests/site/law-pages.test.ts',
          'structure, functions and leaders have pages that the about page leads to',
        ],
      ],
      pages: ['lanh-dao'],
    },
    {
      id: '224-di-dong',
      article: 'Điều 9–13',
      asks: 'Dùng được trên thiết bị di động.',
      how: 'Mọi loại trang vừa màn hình từ 320 đến 1440 điểm ảnh, không phải cuộn ngang; chỗ bấm nào cũng đủ lớn cho ngón tay.',
      tests: [
        [
          BROWSER,
          'no page is wider than the screen from 320 to 1440 px, nor holds a target too small to press',
        ],
      ],
    },
    {
      id: '224-hai-long',
      article: 'Điều 9–13',
      asks: 'Đánh giá mức độ hài lòng trực tuyến, giữ kín người đánh giá.',
      reason:
        'Trang gồm các tệp tĩnh, không có máy chủ nhận phiếu. Thư điện tử hoặc nhật ký truy cập đều để lộ người đánh giá, dịch vụ của bên thứ ba thì đưa dữ liệu ra ngoài. Đơn vị cần dùng công cụ đánh giá của cổng cấp trên.',
    },
    {
      id: '224-tiep-can',
      article: 'Điều 9–13',
      asks: 'Người khuyết tật tiếp cận được thông tin.',
      how: 'Axe không tìm thấy lỗi WCAG 2.2 mức AA trên mọi loại trang, ở nền sáng, nền tối và độ tương phản cao. Có tuyên bố về khả năng tiếp cận.',
      tests: [
        [BROWSER, 'axe finds nothing in %s on any kind of page, on a phone and on a desk'],
        [
          'tests/site/law-pages.test.ts',
          'privacy and accessibility are told on every page, with whom to write to',
        ],
      ],
      pages: ['tro-nang'],
    },
    {
      id: '224-ten-mien',
      article: 'Điều 9–13',
      asks: 'Trang của đơn vị là thành phần của cổng cấp trên, dùng tên miền .gov.vn.',
      how: 'Địa chỉ của trang có đuôi .gov.vn.',
      tests: [
        [
          'tests/unit/compliance/compliance.test.ts',
          'a domain of the state is asked of the address itself',
        ],
      ],
      domain: '.gov.vn',
    },
    {
      id: '224-ipv6',
      article: 'Điều 9–13',
      asks: 'Truy cập được qua IPv6.',
      reason:
        'Cấu hình máy chủ kèm theo đã mở cổng IPv6, nhưng tên miền và đường truyền nơi đặt trang thì phần mềm không kiểm tra được.',
    },
    {
      id: '224-du-lieu-mo',
      article: 'Điều 9–13',
      asks: 'Dữ liệu được mô tả, dùng lại được.',
      how: 'Dữ liệu JSON tại /api/v1/ kèm lược đồ JSON Schema; mọi tệp được kiểm tra theo lược đồ đã công bố.',
      tests: [
        ['tests/site/feeds.test.ts', 'every file of it follows the schema that it publishes'],
      ],
    },
    {
      id: '224-tu-do',
      article: 'Điều 9–13',
      asks: 'Tự động đo mức độ đầy đủ, kịp thời, bố cục, khả năng tiếp cận, hiệu năng.',
      reason:
        'Bố cục và khả năng tiếp cận được đo khi dựng phần mềm, chưa đo định kỳ trên trang đang chạy và chưa gửi kết quả cho cơ quan quản lý.',
    },
    {
      id: '224-tam-ngung',
      article: 'Điều 9–13',
      asks: 'Báo trước 07 ngày làm việc khi tạm ngừng theo kế hoạch.',
      reason: 'Phần mềm chưa có mục thông báo tạm ngừng; đơn vị đăng tin thông báo như tin thường.',
    },
  ],
};
