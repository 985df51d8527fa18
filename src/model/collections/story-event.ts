import { MODES, PERIOD_TYPES, SESSIONS } from '../closed-sets.ts';
import { choice, day, group, text } from '../kinds/index.ts';

export const eventGroup = group({
  label: 'Cuộc họp',
  required: true,
  collapsed: false,
  fields: {
    start: day({ label: 'Ngày họp', required: true }),
    end: day({ label: 'Ngày kết thúc', hint: 'Chỉ điền khi họp nhiều ngày.' }),
    session: choice({ label: 'Buổi', from: SESSIONS }),
    mode: choice({ label: 'Hình thức', from: MODES }),
    place: text({ label: 'Địa điểm' }),
  },
});

const periodFields = {
  type: choice({ label: 'Loại kỳ', required: true, from: PERIOD_TYPES }),
  from: day({ label: 'Từ ngày', required: true }),
  to: day({ label: 'Đến ngày', required: true }),
} as const;

export const periodGroup = group({ label: 'Kỳ được đánh giá', fields: periodFields });

export const nextPeriodGroup = group({ label: 'Kỳ tiếp theo', fields: periodFields });
