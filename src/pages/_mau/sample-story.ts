import type { Story } from '../../archive/index.ts';
import { news, readEntry, type PhotoView } from '../../model/index.ts';

/** A body with every construct of the dialect. */
export const SAMPLE_BODY = `Đoạn văn có **chữ đậm**, *chữ nghiêng*, ~~chữ gạch~~, [liên kết](https://vidu.gov.vn) và chú thích[^1]. Dấu chồng không được cắt: Ặ Ễ Ỡ Ự ẩ ẵ ỗ ự, “ẰNG – NGHIÊNG”.

## Tiêu đề mục cấp hai: Ấn bản, Ủy ban, Ỷ lại

### Tiêu đề mục cấp ba

#### Tiêu đề mục cấp bốn

- Mục thứ nhất
- Mục thứ hai
  - Mục con

1. Việc thứ nhất
2. Việc thứ hai

> Duy trì hay thay đổi? Câu trả lời nằm ở sáu tháng cuối năm.

---

| Nội dung | Kết quả | Kinh phí |
| :--- | :---: | ---: |
| Nhiệm vụ cấp nhà nước | 100% | 6,8 tỷ đồng |
| Nhiệm vụ cấp tỉnh | 27 | 1.234.567 đồng |

<Figures />

<Tasks />

<Awards />

<Documents />

<Note kind="luu-y">

Hộp lưu ý.

</Note>

<Note kind="quan-trong">

Hộp quan trọng.

</Note>

<Note kind="dinh-chinh">

Hộp đính chính.

</Note>

<Note kind="thong-tin">

Hộp thông tin thêm.

</Note>

<Video src="https://vidu.gov.vn/khai-mac" title="Phóng sự về hội nghị" />

<Gallery />

[^1]: Chú thích ở cuối bài.
`;

const RECORD = {
  title: 'Sở Khoa học và Công nghệ tổng kết năm, Ủy ban nhân dân tỉnh tặng Bằng khen',
  lead: 'Ngày 05/01/2026, Sở họp tổng kết công tác năm 2025: 27 nhiệm vụ hoàn thành, kinh phí gần 6,8 tỷ đồng.',
  kind: 'tong-ket',
  host: 'so-mau',
  event: {
    start: '2026-01-05',
    end: '2026-01-06',
    session: 'cả ngày',
    mode: 'kết hợp',
    place: 'Hội trường tầng 3',
  },
  period: { type: 'năm', from: '2025-01-01', to: '2025-12-31' },
  nextPeriod: { type: 'năm', from: '2026-01-01', to: '2026-12-31' },
  publishedAt: '2026-01-06T15:31:00+07:00',
  updatedAt: '2026-01-07T08:00:00+07:00',
  people: [
    {
      name: 'Nguyễn Văn Thử',
      honorific: 'đồng chí',
      roles: ['Bí thư Đảng ủy', 'Giám đốc Sở'],
      part: ['chủ trì', 'kết luận'],
    },
    { name: 'Trần Thị Mẫu', roles: ['Phó Giám đốc Sở'], part: ['báo cáo'] },
    { roles: ['Lãnh đạo Ủy ban nhân dân tỉnh'], part: ['chỉ đạo'] },
  ],
  participants: ['Lãnh đạo Sở', 'Trưởng, phó các phòng'],
  reports: ['Báo cáo tổng kết năm 2025'],
  results: [
    { section: 'Đo lường', text: 'Kiểm định 640 phương tiện đo.' },
    { section: 'Sáng kiến', text: 'Công nhận 27 sáng kiến cấp tỉnh.' },
  ],
  figures: [
    { value: 27, unit: 'nhiệm vụ', label: 'Nhiệm vụ hoàn thành trong năm' },
    { value: 6.8, unit: 'tỷ đồng', label: 'Tổng kinh phí', approximate: true },
    { value: 1234567, label: 'Lượt tra cứu' },
    { value: 100, unit: '%', label: 'Kế hoạch' },
  ],
  tasks: ['Hoàn thành kế hoạch năm 2026.', 'Rà soát các quy chế,\nbáo cáo trước 30/6.'],
  decisions: ['Bầu Ban Thanh tra nhân dân gồm 5 đồng chí.'],
  awards: [
    { title: 'Cờ thi đua của Bộ', recipients: ['Phòng Quản lý khoa học', 'Trung tâm Ứng dụng'] },
    { title: 'Giấy khen của Giám đốc Sở' },
  ],
  documents: [
    {
      type: 'Nghị định',
      number: '30/2020/NĐ-CP',
      date: '2020-03-05',
      issuer: 'Chính phủ',
      title: 'về công tác văn thư',
      url: 'https://vidu.gov.vn/30',
    },
    { type: 'Nghị định', number: '30/2020/NĐ-CP', date: '2020-03-05' },
  ],
  videos: [{ src: 'https://vidu.gov.vn/be-mac', title: 'Lễ bế mạc' }],
  byline: { name: 'Văn Bình', unit: 'Văn phòng Sở' },
  source: { agency: 'Cổng thông tin điện tử tỉnh', url: 'https://vidu.gov.vn' },
  corrections: [
    { date: '2026-01-07', wrong: '26 nhiệm vụ hoàn thành', right: '27 nhiệm vụ hoàn thành' },
    { date: '2026-01-09', wrong: '6,7 tỷ đồng', right: '6,8 tỷ đồng' },
  ],
};

/** A story with something in every field, with photos that stand in the site. */
export function sampleStory(photos: readonly PhotoView[]): Story {
  const { data, issues } = readEntry(news, RECORD);
  if (data === undefined) throw new Error(JSON.stringify(issues));
  return {
    id: '2026/mau',
    digest: '',
    data,
    photos,
    files: {},
    path: '/mau/',
    year: 2026,
    cover: photos[0],
  };
}
