import type { Collection } from '../collection.ts';
import type { DataOf } from '../field.ts';
import { moment, text } from '../kinds/index.ts';

const fields = {
  title: text({ label: 'Tiêu đề', required: true, max: 200 }),
  description: text({
    label: 'Tóm tắt',
    required: true,
    max: 300,
    multiline: true,
    hint: 'Một câu, hiện trên máy tìm kiếm.',
  }),
  updatedAt: moment({ label: 'Thời điểm sửa gần nhất' }),
} as const;

/** A standing page such as "Giới thiệu": `content/pages/<address>.mdx`. */
export const pages: Collection<typeof fields> = {
  name: 'pages',
  label: 'Trang giới thiệu, liên hệ',
  singular: 'trang',
  format: 'mdx',
  fields,
  body: {
    after: 'description',
    label: 'Nội dung',
    hint: 'Dùng tiêu đề mục, danh sách, bảng như trong bài viết.',
  },
  rules: [],
};

export type PageData = DataOf<typeof fields>;
