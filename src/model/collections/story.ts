import type { Collection } from '../collection.ts';
import type { DataOf } from '../field.ts';
import { KINDS } from '../closed-sets.ts';
import { choice, flag, listOf, moment, reference, references, text } from '../kinds/index.ts';
import { eventGroup, nextPeriodGroup, periodGroup } from './story-event.ts';
import { awards, documents, figures, people, results } from './story-record.ts';
import {
  attachments,
  byline,
  corrections,
  cover,
  coverFocus,
  photos,
  source,
  videos,
  withdrawn,
} from './story-press.ts';
import { storyRules } from './story-rules.ts';

const fields = {
  title: text({
    label: 'Tiêu đề',
    required: true,
    max: 250,
    hint: 'Ai tổ chức, việc gì, kỳ nào. Không viết hoa toàn bộ.',
  }),
  lead: text({
    label: 'Sapo',
    required: true,
    max: 600,
    multiline: true,
    hint: 'Hai, ba câu: ngày nào, đơn vị nào tổ chức, kết quả chính.',
  }),
  kind: choice({ label: 'Loại tin', required: true, from: KINDS }),
  topics: references({
    label: 'Chủ đề',
    to: {
      collection: 'settings',
      file: 'topics',
      valueField: 'topics.*.slug',
      displayFields: ['topics.*.name'],
    },
  }),
  host: reference({
    label: 'Đơn vị tổ chức',
    required: true,
    to: { collection: 'agencies', valueField: '{{slug}}', displayFields: ['name'] },
  }),
  event: eventGroup,
  period: periodGroup,
  nextPeriod: nextPeriodGroup,
  publishedAt: moment({
    label: 'Thời điểm đăng',
    required: true,
    startsNow: true,
    hint: 'Để giờ sau này nếu muốn hẹn giờ đăng.',
  }),
  publishedAtKnown: flag({
    label: 'Biết rõ giờ đăng',
    byDefault: true,
    hint: 'Tắt khi chép lại tin cũ không ghi giờ đăng; trang sẽ không hiện giờ đăng.',
  }),
  updatedAt: moment({ label: 'Thời điểm sửa gần nhất' }),
  photos,
  cover,
  coverFocus,
  videos,
  people,
  participants: listOf({
    label: 'Thành phần tham dự',
    singular: 'thành phần',
    item: text({ label: 'Thành phần' }),
  }),
  reports: listOf({
    label: 'Báo cáo tại hội nghị',
    singular: 'báo cáo',
    item: text({ label: 'Tên báo cáo' }),
  }),
  results,
  figures,
  tasks: listOf({
    label: 'Nhiệm vụ thời gian tới',
    singular: 'nhiệm vụ',
    item: text({ label: 'Nhiệm vụ', multiline: true }),
  }),
  decisions: listOf({
    label: 'Nội dung thống nhất, biểu quyết',
    singular: 'nội dung',
    item: text({ label: 'Nội dung', multiline: true }),
  }),
  awards,
  documents,
  attachments,
  byline,
  source,
  corrections,
  withdrawn,
  draft: flag({
    label: 'Giữ lại, chưa hiện trên trang',
    hint: 'Bật khi tin đã công bố nhưng cần cất đi một thời gian.',
  }),
  slug: text({
    label: 'Địa chỉ trang',
    hint: 'Phần cuối của địa chỉ, ví dụ so-ket-6-thang-dau-nam-2021. Để trống: lấy từ tiêu đề. Khi đổi, địa chỉ cũ tự chuyển sang địa chỉ mới.',
    form: {
      pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
      advice: 'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.',
    },
  }),
  formerPaths: listOf({
    label: 'Địa chỉ cũ',
    singular: 'địa chỉ',
    hint: 'Hệ thống tự ghi khi đổi địa chỉ trang.',
    item: text({
      label: 'Địa chỉ',
      form: { pattern: /^\/(?!\/)[^\s?#\\]*$/u, advice: 'Địa chỉ cũ bắt đầu bằng một dấu «/».' },
    }),
  }),
} as const;

/** One meeting story: `content/news/<yyyy>/<folder>/index.mdx` with its photos beside it. */
export const news: Collection<typeof fields> = {
  name: 'news',
  label: 'Tin hội nghị',
  singular: 'tin hội nghị',
  format: 'mdx',
  fields,
  body: {
    after: 'lead',
    label: 'Nội dung',
    hint: 'Gõ hoặc dán từ Word. Gõ «/» ở đầu dòng để chèn ảnh, bảng, hộp lưu ý.',
  },
  rules: storyRules,
};

export type StoryData = DataOf<typeof fields>;
