import {
  attachedFile,
  day,
  flag,
  group,
  hidden,
  list,
  percent,
  photoFile,
  text,
  webAddress,
} from '../kinds/index.ts';

export const photos = list({
  label: 'Ảnh',
  singular: 'ảnh',
  summary: '{{fields.caption}}',
  shorthand: 'src',
  widget: 'photos',
  fields: {
    src: photoFile({ label: 'Tệp ảnh', required: true }),
    alt: text({
      label: 'Mô tả cho người không nhìn thấy ảnh',
      max: 300,
      hint: 'Bắt buộc, trừ ảnh trang trí. Tả điều nhìn thấy, không chép lại chú thích.',
    }),
    caption: text({ label: 'Chú thích', max: 400 }),
    credit: text({ label: 'Người chụp', hint: 'Ví dụ: X. Phương.' }),
    decorative: flag({ label: 'Ảnh trang trí', hint: 'Chỉ bật khi ảnh không mang thông tin.' }),
  },
});

export const cover = hidden(
  photoFile({
    label: 'Ảnh bìa',
    hint: 'Chọn một ảnh trong danh sách ảnh. Để trống: lấy ảnh đầu tiên.',
  }),
);

/** What must stay in sight where the cover is cropped; without it, its middle. */
export const coverFocus = hidden(
  group({
    label: 'Tiêu điểm ảnh bìa',
    fields: {
      x: percent({ label: 'Từ trái sang (%)' }),
      y: percent({ label: 'Từ trên xuống (%)' }),
    },
  }),
);

export const videos = list({
  label: 'Video',
  singular: 'video',
  summary: '{{fields.title}}',
  fields: {
    src: text({ label: 'Tệp hoặc địa chỉ video', required: true }),
    title: text({ label: 'Tiêu đề video', required: true }),
  },
});

export const attachments = list({
  label: 'Tệp đính kèm',
  singular: 'tệp',
  summary: '{{fields.title}}',
  fields: {
    file: attachedFile({ label: 'Tệp', required: true }),
    title: text({ label: 'Tên hiển thị', required: true }),
  },
});

export const byline = group({
  label: 'Tác giả',
  fields: {
    name: text({ label: 'Người viết' }),
    unit: text({ label: 'Đơn vị' }),
  },
});

export const source = group({
  label: 'Nguồn',
  fields: {
    agency: text({ label: 'Cơ quan cung cấp tin' }),
    url: webAddress({ label: 'Địa chỉ bài gốc' }),
  },
});

export const corrections = list({
  label: 'Đính chính',
  singular: 'đính chính',
  summary: '{{fields.date}}',
  fields: {
    date: day({ label: 'Ngày đính chính', required: true }),
    wrong: text({ label: 'Đã viết', required: true, multiline: true }),
    right: text({ label: 'Viết đúng là', required: true, multiline: true }),
  },
});

export const withdrawn = group({
  label: 'Gỡ bài',
  hint: 'Bài đã gỡ không bị xoá: địa chỉ của bài hiện thông báo gỡ và lý do.',
  fields: {
    date: day({ label: 'Ngày gỡ', required: true }),
    reason: text({ label: 'Lý do', required: true, multiline: true }),
  },
});
