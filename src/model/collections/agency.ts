import type { Collection } from '../collection.ts';
import type { DataOf } from '../field.ts';
import { day, listOf, photoFile, reference, text, webAddress } from '../kinds/index.ts';

const toAgency = {
  collection: 'agencies',
  valueField: '{{slug}}',
  displayFields: ['name'],
} as const;

const fields = {
  name: text({ label: 'Tên đầy đủ', required: true }),
  shortName: text({ label: 'Tên ngắn', required: true, hint: 'Ví dụ: Sở KH&CN Khánh Hòa.' }),
  nameEn: text({ label: 'Tên tiếng Anh' }),
  parent: reference({ label: 'Cơ quan cấp trên', to: toAgency }),
  emblem: photoFile({ label: 'Biểu trưng' }),
  address: text({ label: 'Địa chỉ' }),
  phone: text({ label: 'Điện thoại' }),
  email: text({
    label: 'Thư điện tử',
    form: {
      pattern: /^[^\s@<>"]+@[^\s@<>"]+$/u,
      advice: 'Hãy điền địa chỉ dạng ten@coquan.gov.vn.',
    },
  }),
  website: webAddress({ label: 'Trang thông tin điện tử' }),
  validFrom: day({ label: 'Mang tên này từ ngày' }),
  validTo: day({ label: 'Mang tên này đến ngày' }),
  successor: reference({
    label: 'Nay là',
    to: toAgency,
    hint: 'Cơ quan kế thừa sau khi đổi tên, hợp nhất, sáp nhập.',
  }),
  formerIds: listOf({
    label: 'Mã cũ trong địa chỉ',
    singular: 'mã cũ',
    hint: 'Chỉ điền khi bản ghi này thay một bản ghi đã xóa: địa chỉ /don-vi/<mã cũ>/ tự chuyển sang đây. Đơn vị đổi tên thì lập bản ghi mới và chọn «Nay là» ở bản ghi cũ.',
    item: text({
      label: 'Mã cũ',
      form: {
        pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
        advice: 'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.',
      },
    }),
  }),
  note: text({ label: 'Ghi chú', multiline: true }),
} as const;

/** An agency under one name and period of validity: `content/agencies/<id>.yaml`. */
export const agencies: Collection<typeof fields> = {
  name: 'agencies',
  label: 'Đơn vị',
  singular: 'đơn vị',
  format: 'yaml',
  fields,
  rules: [],
};

export type AgencyData = DataOf<typeof fields>;
