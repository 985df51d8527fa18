import type { Instrument } from './requirement.ts';

export const DECREE_174: Instrument = {
  name: 'Nghị định 174/2026/NĐ-CP',
  subject: 'Xử phạt vi phạm hành chính.',
  requirements: [
    {
      id: '174-chu-quan',
      article: 'Điều 93',
      asks: 'Trang chủ ghi cơ quan chủ quản, địa chỉ, thư điện tử, điện thoại, người chịu trách nhiệm nội dung.',
      how: 'Ghi ở chân mọi trang, lấy từ «Thông tin trang»; thiếu một mục thì nội dung không được đưa lên.',
      tests: [
        [
          'tests/site/law-pages.test.ts',
          'every page has the same header and names the owner in its footer',
        ],
        [
          'tests/unit/compile/mandatory-settings.test.ts',
          'a setting that the law requires is missed by file and name: %s',
        ],
      ],
    },
    {
      id: '174-dang-lai',
      article: 'Điều 93',
      asks: 'Không đăng lại tác phẩm báo chí khi chưa được đồng ý.',
      reason:
        'Phần mềm ghi được nguồn nhưng không biết nguồn đã đồng ý hay chưa; ban biên tập chịu trách nhiệm.',
    },
  ],
};

export const PERSONAL_DATA: Instrument = {
  name: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, Nghị định 356/2025/NĐ-CP',
  subject: 'Dữ liệu cá nhân.',
  requirements: [
    {
      id: '91-vi-tri',
      asks: 'Vị trí là dữ liệu nhạy cảm: không để lộ nơi chụp trong tệp ảnh.',
      how: 'Mọi ảnh trên trang đã bỏ vị trí, thời điểm chụp và thông tin máy; chỉ còn chú thích, người chụp.',
      tests: [['tests/site/site.test.ts', 'carry nothing beyond caption and credit']],
    },
    {
      id: '91-hinh-anh',
      asks: 'Hình ảnh của một người là dữ liệu cá nhân.',
      reason:
        'Trang «Quyền riêng tư» nêu cách yêu cầu gỡ ảnh, nhưng phần mềm chưa ghi nhận sự đồng ý của người trong ảnh.',
    },
  ],
};

export const DECREE_237: Instrument = {
  name: 'Nghị định 237/2026/NĐ-CP',
  subject: 'Báo chí; được dùng làm mẫu cho việc đính chính.',
  requirements: [
    {
      id: '237-dinh-chinh',
      article: 'Điều 19',
      asks: 'Đính chính nêu rõ tin nào, ngày nào, chỗ sai và nội dung đúng.',
      how: 'Mỗi tin có mục «Đính chính» ghi ngày, câu đã viết sai, câu đúng; đầu tin báo có đính chính.',
      tests: [
        [
          'tests/site/showcase.test.ts',
          'points to the last correction under the title and dates every one',
        ],
      ],
    },
    {
      id: '237-chuyen-muc',
      article: 'Điều 19',
      asks: 'Đính chính nêu chuyên mục của tin.',
      how: 'Mỗi lần đính chính ghi chuyên mục, tức loại tin, cạnh ngày đính chính.',
      tests: [
        ['tests/site/showcase.test.ts', 'names the section in which what is corrected stood'],
      ],
    },
    {
      id: '237-luu-ban',
      article: 'Điều 19',
      asks: 'Bỏ chỗ sai, giữ lại bản đã đăng.',
      how: 'Tin được sửa tại chỗ; kho git giữ mọi bản đã đăng, máy chủ từ chối lần đẩy làm mất bản cũ.',
      tests: [
        [
          'tests/build/deploy.test.ts',
          'what is published cannot be taken out of the history, nor the branch be deleted',
        ],
      ],
    },
  ],
};

export const TEXT_NORMS: Instrument = {
  name: 'Nghị định 30/2020/NĐ-CP',
  subject: 'Công tác văn thư: cách viết ngày, viện dẫn văn bản, bộ mã ký tự, cách viết số.',
  requirements: [
    {
      id: '30-ngay',
      asks: 'Ngày dưới 10, tháng 1 và tháng 2 có số 0 ở trước.',
      how: 'Mọi ngày trên trang do một chỗ trong phần mềm viết ra: «05 tháng 01», «29 tháng 6».',
      tests: [['tests/unit/text/format-date.test.ts', 'writes %s as %s']],
    },
    {
      id: '30-vien-dan',
      asks: 'Viện dẫn văn bản đầy đủ ở lần đầu, sau đó ghi loại và số, ký hiệu.',
      reason:
        'Mục «Văn bản được nhắc đến» ghi đầy đủ, nhưng cách viện dẫn trong lời văn chưa được kiểm tra.',
    },
    {
      id: '30-ma-ky-tu',
      asks: 'Bộ mã ký tự Unicode theo TCVN 6909:2001.',
      how: 'Chữ được đưa về dạng dựng sẵn khi lưu; văn bản TCVN3, VNI dán vào được chuyển mã.',
      tests: [
        ['tests/unit/model/tidy-entry.test.ts', 'reads %s'],
        [
          'tests/unit/text/legacy/from-legacy.test.ts',
          'knows all 134 letters of Vietnamese that ASCII lacks',
        ],
      ],
    },
    {
      id: '30-so',
      asks: 'Dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân, đơn vị «đồng».',
      how: 'Số liệu được viết theo quy ước này từ giá trị đã nhập.',
      tests: [['tests/unit/text/numbers.test.ts', 'writes %d as "%s"']],
    },
  ],
};
