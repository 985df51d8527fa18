import type { Instrument } from './requirement.ts';

const BROWSER = 'tests/site/pages-in-browser.test.ts';
const LAW = 'tests/site/law-pages.test.ts';
const FEEDS = 'tests/site/feeds.test.ts';
const TOOLS = 'tests/site/reading-tools.test.ts';

export const CIRCULAR_22: Instrument = {
  name: 'Thông tư 22/2023/TT-BTTTT',
  subject: 'Cấu trúc, bố cục, yêu cầu kỹ thuật của cổng, trang thông tin điện tử.',
  requirements: [
    {
      id: '22-dau-chan',
      asks: 'Đầu trang và chân trang thống nhất.',
      how: 'Mọi trang có cùng tên trang, cơ quan chủ quản ở đầu và cùng thông tin pháp lý ở chân.',
      tests: [[LAW, 'every page has the same header and names the owner in its footer']],
    },
    {
      id: '22-dich-vu-du-lieu',
      asks: 'Chia sẻ dữ liệu có cấu trúc dưới dạng dịch vụ web.',
      how: 'Giao diện đọc dữ liệu tại /api/v1/, nguồn tin RSS, Atom, JSON Feed, lịch iCalendar.',
      tests: [
        [FEEDS, 'leads from its index to every month with its stories'],
        [FEEDS, 'stand for the site, every kind and every agency, in three formats'],
      ],
    },
    {
      id: '22-sao-luu',
      asks: 'Có phương án sao lưu, khôi phục.',
      how: 'Máy chủ sao lưu mỗi đêm; từ một bản sao lưu dựng lại được đúng trang cũ. Đơn vị tự chép bản sao lưu sang nơi khác.',
      tests: [
        [
          'tests/unit/deploy/backup/backup.test.ts',
          'the site that is made of a backup is the same, byte for byte',
        ],
        ['tests/build/deploy.test.ts', 'the nightly backup is taken by the command of its timer'],
      ],
    },
    {
      id: '22-wcag',
      asks: 'Theo WCAG 2.0 trở lên.',
      how: 'Kiểm tra tự động theo WCAG 2.2 mức AA trên mọi loại trang.',
      tests: [[BROWSER, 'axe finds nothing in %s on any kind of page, on a phone and on a desk']],
    },
  ],
};

const SPEED_REASON =
  'Đo bằng Lighthouse trong phòng thử (npm run bench), chưa phải kiểm tra bắt buộc và chưa đo trên máy chủ thật của đơn vị.';

export const CRITERIA_2025: Instrument = {
  name: 'Bộ tiêu chí năm 2025',
  subject: 'Đánh giá trang thông tin điện tử của cơ quan nhà nước.',
  requirements: [
    { id: '2025-fcp', asks: 'Hiện nội dung đầu tiên (FCP) dưới 3 giây.', reason: SPEED_REASON },
    { id: '2025-lcp', asks: 'Hiện nội dung lớn nhất (LCP) dưới 4 giây.', reason: SPEED_REASON },
    { id: '2025-si', asks: 'Chỉ số tốc độ (Speed Index) dưới 5,8 giây.', reason: SPEED_REASON },
    { id: '2025-tbt', asks: 'Thời gian bị chặn (TBT) dưới 0,6 giây.', reason: SPEED_REASON },
  ],
};

export const CIRCULAR_24: Instrument = {
  name: 'Thông tư 24/2011/TT-BTTTT',
  subject: 'Dữ liệu đặc tả trên trang thông tin điện tử.',
  requirements: [
    {
      id: '24-dublin-core',
      asks: 'Mỗi tin có dữ liệu đặc tả Dublin Core: nhan đề, tác giả, ngày, mô tả, nhà xuất bản, định danh.',
      how: 'Sáu phần tử DC nằm ở đầu mỗi trang tin, lấy từ chính dữ liệu của tin.',
      tests: [
        ['tests/site/linked-data.test.ts', 'every story carries the six elements of Dublin Core'],
      ],
    },
  ],
};

export const VISUAL_NORM: Instrument = {
  name: 'Nghị định 43/2011/NĐ-CP, Thông tư 32/2017/TT-BTTTT',
  subject: 'Quy định trước đây, vẫn là chuẩn trình bày thường dùng.',
  requirements: [
    {
      id: '43-bieu-trung',
      asks: 'Biểu trưng và tên cơ quan ở đầu trang.',
      how: 'Biểu trưng trong «Thông tin trang» và tên trang đứng đầu mọi trang.',
      tests: [
        [
          'tests/publish/planted-faults.test.ts',
          'the emblem of the settings stands at the head of a page',
        ],
      ],
    },
    {
      id: '43-so-do',
      asks: 'Có sơ đồ trang dạng chữ và dạng XML.',
      how: 'Trang «Sơ đồ trang» (/so-do-trang/) và /sitemap-index.xml.',
      tests: [
        [FEEDS, 'name every page that search engines may list, once, and nothing else'],
        [
          'tests/site/law-pages.test.ts',
          'the map of the site in words leads to every standing page',
        ],
      ],
    },
    {
      id: '43-chan-trang',
      asks: 'Chân trang ghi tên cơ quan, người chịu trách nhiệm, địa chỉ, điện thoại, thư điện tử.',
      how: 'Lấy từ «Thông tin trang»; thiếu một mục thì nội dung không được đưa lên.',
      tests: [
        [LAW, 'every page has the same header and names the owner in its footer'],
        [
          'tests/unit/compile/mandatory-settings.test.ts',
          'a setting that the law requires is missed by file and name: %s',
        ],
      ],
    },
    {
      id: '43-mo-ta-anh',
      asks: 'Ảnh có mô tả bằng chữ.',
      how: 'Tin có ảnh thiếu mô tả không đăng được, trừ ảnh đánh dấu là trang trí.',
      tests: [['tests/unit/model/story-rules.test.ts', 'say of %j: %j']],
    },
    {
      id: '43-nhap-nhay',
      asks: 'Không có nội dung nhấp nháy.',
      how: 'Không trang nào có hình động lặp lại, chữ chạy hay nhấp nháy.',
      tests: [[LAW, 'nothing on any page moves by itself']],
    },
    {
      id: '43-phim-tat',
      asks: 'Có phím tắt.',
      how: 'Phím tắt tới ô tìm kiếm, đổi cỡ chữ, tin trước và tin sau; tắt được.',
      tests: [[TOOLS, 'lead to the search box, change the text and open the panel']],
    },
    {
      id: '43-nghe-doc',
      asks: 'Có chức năng đọc bài.',
      how: 'Nút «Nghe đọc» khi thiết bị có giọng đọc tiếng Việt.',
      tests: [
        [TOOLS, 'is offered where a Vietnamese voice is, and reads the story from its title on'],
      ],
    },
    {
      id: '43-co-chu',
      asks: 'Đổi được cỡ chữ.',
      how: 'Bảng «Cỡ chữ, màu nền» ở đầu mọi trang.',
      tests: [[TOOLS, 'changes the page at once and every later page before its first paint']],
    },
    {
      id: '43-in-luu',
      asks: 'In và lưu từng tin.',
      how: 'Nút «In», «Lưu tin» ở mỗi tin; bản in bỏ những gì không bấm được trên giấy.',
      tests: [
        [TOOLS, 'save it on the device, list it, and let it go'],
        [
          BROWSER,
          'on paper a story keeps its byline and its results, and loses what cannot be pressed',
        ],
      ],
    },
    {
      id: '43-rss',
      asks: 'Có nguồn tin RSS.',
      how: 'RSS 2.0 cho toàn trang, từng loại tin, từng đơn vị.',
      tests: [
        [
          FEEDS,
          'are RSS 2.0 with Media RSS by their grammar, and another program reads all stories',
        ],
      ],
    },
  ],
};
