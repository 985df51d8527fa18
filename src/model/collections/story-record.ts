import { PARTS } from '../closed-sets.ts';
import { choices, day, flag, list, listOf, number, text, webAddress } from '../kinds/index.ts';

export const people = list({
  label: 'Người chủ trì, báo cáo, phát biểu',
  singular: 'người',
  summary: '{{fields.name}}',
  shorthand: 'name',
  fields: {
    name: text({ label: 'Họ và tên', hint: 'Để trống khi nguồn chỉ nêu chức vụ.' }),
    honorific: text({ label: 'Danh xưng', hint: 'Ví dụ: đồng chí, PGS.TS.' }),
    roles: listOf({
      label: 'Chức vụ lúc họp',
      singular: 'chức vụ',
      item: text({ label: 'Chức vụ' }),
    }),
    part: choices({ label: 'Việc tại hội nghị', from: PARTS }),
    distinction: text({
      label: 'Phân biệt người trùng tên',
      hint: 'Chỉ điền khi hai người cùng họ tên, ví dụ: Sở KH&CN Yên Bái. Ghi giống nhau ở mọi tin về người này.',
    }),
  },
});

export const results = list({
  label: 'Kết quả theo lĩnh vực',
  singular: 'kết quả',
  summary: '{{fields.section}}',
  shorthand: 'text',
  fields: {
    section: text({ label: 'Lĩnh vực' }),
    text: text({ label: 'Kết quả', required: true, multiline: true }),
  },
});

export const figures = list({
  label: 'Số liệu',
  singular: 'số liệu',
  summary: '{{fields.value}} {{fields.unit}} – {{fields.label}}',
  fields: {
    value: number({ label: 'Giá trị', required: true }),
    unit: text({ label: 'Đơn vị tính', hint: 'Ví dụ: %, tỷ đồng, nhiệm vụ.' }),
    label: text({ label: 'Nội dung', required: true }),
    approximate: flag({ label: 'Xấp xỉ (gần, khoảng)' }),
  },
});

export const awards = list({
  label: 'Khen thưởng',
  singular: 'hình thức khen thưởng',
  summary: '{{fields.title}}',
  shorthand: 'title',
  fields: {
    title: text({ label: 'Hình thức', required: true, hint: 'Ví dụ: Cờ thi đua của Bộ năm 2016.' }),
    recipients: listOf({
      label: 'Tập thể, cá nhân',
      singular: 'tập thể hoặc cá nhân',
      item: text({ label: 'Tên' }),
    }),
  },
});

export const documents = list({
  label: 'Văn bản được nhắc đến',
  singular: 'văn bản',
  summary: '{{fields.type}} {{fields.number}}',
  fields: {
    type: text({
      label: 'Loại văn bản',
      required: true,
      hint: 'Ví dụ: Nghị quyết, Nghị định, Kế hoạch.',
    }),
    number: text({ label: 'Số, ký hiệu', hint: 'Ví dụ: 60-NQ/ĐU.' }),
    date: day({ label: 'Ngày ban hành' }),
    issuer: text({ label: 'Cơ quan ban hành' }),
    title: text({ label: 'Trích yếu', multiline: true }),
    url: webAddress({ label: 'Đường dẫn toàn văn' }),
  },
});
