import type { Collection } from '../collection.ts';
import type { DataOf } from '../field.ts';
import { HOME_SECTIONS, KINDS } from '../closed-sets.ts';
import {
  choice,
  day,
  group,
  list,
  listOf,
  photoFile,
  reference,
  text,
  webAddress,
} from '../kinds/index.ts';
import { siteRules } from './site-rules.ts';

const linkFields = {
  label: text({ label: 'Tên hiển thị', required: true }),
  url: text({
    label: 'Địa chỉ',
    required: true,
    form: {
      pattern: /^(?:\/(?!\/)|https?:\/\/)[^\s"<>]*$/u,
      advice: 'Địa chỉ bắt đầu bằng «/» (trong trang này) hoặc https://.',
    },
  }),
} as const;

const appearance = group({
  label: 'Màu sắc',
  fields: {
    accent: text({
      label: 'Màu nhấn',
      hint: 'Màu của liên kết và nút bấm, dạng #97191c. Để trống: đỏ sơn mài. Nền tối tự có màu sáng hơn.',
      form: { pattern: /^#[0-9a-f]{6}$/u, advice: 'Hãy điền màu dạng #97191c, chữ thường.' },
    }),
  },
});

const homeSection = {
  show: choice({ label: 'Hiện', required: true, from: HOME_SECTIONS }),
  kind: choice({ label: 'Loại tin', from: KINDS, hint: 'Chỉ cho mục «Một loại tin».' }),
  topic: reference({
    label: 'Chủ đề',
    hint: 'Chỉ cho mục «Một chủ đề».',
    to: {
      collection: 'settings',
      file: 'topics',
      valueField: 'topics.*.slug',
      displayFields: ['topics.*.name'],
    },
  }),
  agency: reference({
    label: 'Đơn vị',
    hint: 'Chỉ cho mục «Một đơn vị».',
    to: { collection: 'agencies', valueField: '{{slug}}', displayFields: ['name'] },
  }),
  title: text({ label: 'Tên mục trên trang', hint: 'Để trống: tên thường dùng.' }),
} as const;

const home = group({
  label: 'Trang chủ',
  fields: {
    pinned: list({
      label: 'Tin ghim',
      singular: 'tin ghim',
      hint: 'Đứng trước tin mới ở trang chủ, theo thứ tự ở đây.',
      summary: '{{fields.address}}',
      shorthand: 'address',
      fields: {
        address: text({
          label: 'Địa chỉ của tin',
          required: true,
          hint: 'Mở tin trên trang, chép địa chỉ ở thanh địa chỉ của trình duyệt rồi dán vào đây.',
          form: {
            pattern: /^(?:https?:\/\/[^\s/?#]+)?\/tin-tuc\/\d{4}\/[^\s/?#]+\/?$/u,
            advice: 'Địa chỉ của tin có dạng /tin-tuc/2021/so-ket-6-thang/.',
          },
        }),
        until: day({ label: 'Ghim đến hết ngày', hint: 'Để trống: ghim đến khi gỡ khỏi đây.' }),
      },
    }),
    sections: list({
      label: 'Các mục dưới tin mới',
      singular: 'mục',
      hint: 'Theo thứ tự ở đây. Để trống: thư viện ảnh, rồi mọi loại tin.',
      summary: '{{fields.show}} {{fields.title}}',
      shorthand: 'show',
      fields: homeSection,
    }),
  },
});

const english = group({
  label: 'Phần tiếng Anh',
  hint: 'Điền tên trang để có trang /en/ giới thiệu và liên hệ bằng tiếng Anh.',
  fields: {
    title: text({ label: 'Tên trang (tiếng Anh)', required: true }),
    tagline: text({ label: 'Dòng giới thiệu (tiếng Anh)', required: true }),
    owner: text({ label: 'Cơ quan chủ quản (tiếng Anh)', required: true }),
    about: text({
      label: 'Giới thiệu (tiếng Anh)',
      required: true,
      multiline: true,
      hint: 'Mỗi đoạn cách nhau một dòng trống.',
    }),
    address: text({ label: 'Địa chỉ (tiếng Anh)' }),
    role: text({ label: 'Chức vụ người chịu trách nhiệm nội dung (tiếng Anh)' }),
  },
});

const siteFields = {
  title: text({ label: 'Tên trang', required: true }),
  tagline: text({ label: 'Dòng giới thiệu', required: true }),
  owner: text({ label: 'Cơ quan chủ quản', required: true }),
  agency: reference({
    label: 'Đơn vị chủ quản trong danh mục',
    to: { collection: 'agencies', valueField: '{{slug}}', displayFields: ['name'] },
  }),
  responsible: group({
    label: 'Người chịu trách nhiệm nội dung',
    required: true,
    collapsed: false,
    fields: {
      name: text({ label: 'Họ và tên', required: true }),
      role: text({ label: 'Chức vụ' }),
    },
  }),
  address: text({ label: 'Địa chỉ', required: true }),
  phone: text({ label: 'Điện thoại', required: true }),
  email: text({
    label: 'Thư điện tử',
    required: true,
    form: {
      pattern: /^[^\s@<>"]+@[^\s@<>"]+$/u,
      advice: 'Hãy điền địa chỉ dạng ten@coquan.gov.vn.',
    },
  }),
  licence: text({ label: 'Giấy phép', hint: 'Ví dụ: Giấy phép số … do … cấp ngày …' }),
  reuse: text({ label: 'Ghi rõ nguồn', hint: 'Câu nhắc ghi nguồn khi phát hành lại thông tin.' }),
  emblem: photoFile({
    label: 'Biểu trưng',
    hint: 'Ảnh PNG, JPEG, WebP, AVIF hoặc hình vẽ SVG (được lưu thành PNG). Hiện ở đầu trang, trên thẻ trình duyệt và ảnh chia sẻ. Để trống: chỉ hiện tên trang.',
  }),
  appearance,
  home,
  english,
  navigation: list({
    label: 'Thanh điều hướng',
    singular: 'mục',
    summary: '{{fields.label}}',
    fields: linkFields,
  }),
  links: list({
    label: 'Liên kết',
    singular: 'liên kết',
    summary: '{{fields.label}}',
    fields: linkFields,
  }),
  parentPortal: group({
    label: 'Cổng cấp trên',
    fields: { name: text({ label: 'Tên', required: true }), url: webAddress({ label: 'Địa chỉ' }) },
  }),
} as const;

const topicFields = {
  topics: list({
    label: 'Chủ đề',
    singular: 'chủ đề',
    summary: '{{fields.name}}',
    fields: {
      slug: text({
        label: 'Mã trong địa chỉ',
        required: true,
        form: {
          pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
          advice: 'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.',
        },
      }),
      name: text({ label: 'Tên chủ đề', required: true }),
      formerSlugs: listOf({
        label: 'Mã cũ, chủ đề đã gộp vào đây',
        singular: 'mã cũ',
        hint: 'Mã của chủ đề đã đổi tên hoặc gộp vào chủ đề này: tin mang mã cũ hiện ở đây, địa chỉ cũ tự chuyển sang.',
        item: text({
          label: 'Mã cũ',
          form: {
            pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
            advice: 'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.',
          },
        }),
      }),
    },
  }),
} as const;

const searchFields = {
  synonyms: list({
    label: 'Từ viết tắt, từ đồng nghĩa',
    singular: 'nhóm từ',
    hint: 'Bạn đọc gõ cách nào cũng tìm ra cách kia. Từ thường gặp (KH&CN, UBND, CBCCVC…) đã có sẵn.',
    summary: '{{fields.forms}}',
    fields: {
      forms: listOf({
        label: 'Các cách viết',
        singular: 'cách viết',
        hint: 'Ít nhất hai cách viết, ví dụ: ISC; Tuần lễ Đổi mới sáng tạo.',
        item: text({ label: 'Cách viết' }),
      }),
    },
  }),
  successions: list({
    label: 'Tên cũ, tên mới',
    singular: 'cặp tên',
    hint: 'Khi tìm theo một tên mà có ít kết quả, trang tìm cả tên kia. Các tỉnh hợp nhất từ 01/7/2025 đã có sẵn.',
    summary: '{{fields.former}} → {{fields.present}}',
    fields: {
      former: text({ label: 'Tên cũ', required: true }),
      present: text({ label: 'Nay là', required: true }),
    },
  }),
} as const;

/** The site itself: `content/settings/site.yaml`. */
export const site: Collection<typeof siteFields> = {
  name: 'site',
  label: 'Thông tin trang',
  singular: 'thông tin trang',
  format: 'yaml',
  fields: siteFields,
  rules: siteRules,
};

/** The list of topics: `content/settings/topics.yaml`. */
export const topics: Collection<typeof topicFields> = {
  name: 'topics',
  label: 'Danh mục chủ đề',
  singular: 'danh mục chủ đề',
  format: 'yaml',
  fields: topicFields,
  rules: [],
};

/** Words that the search knows: `content/settings/search.yaml`, which may be missing. */
export const search: Collection<typeof searchFields> = {
  name: 'search',
  label: 'Tìm kiếm',
  singular: 'cài đặt tìm kiếm',
  format: 'yaml',
  fields: searchFields,
  rules: [],
};

export type SearchSettings = DataOf<typeof searchFields>;
export type SiteData = DataOf<typeof siteFields>;
export type TopicsData = DataOf<typeof topicFields>;
