import type { ChoiceSet } from './kinds/choice.ts';

/** Kinds of meeting news: the slug stands in addresses, the name is shown. */
export const KINDS = {
  'so-ket': 'Hội nghị sơ kết',
  'tong-ket': 'Hội nghị tổng kết',
  'can-bo-cong-chuc': 'Hội nghị CBCCVC-NLĐ',
  'thi-dua': 'Thi đua – Khen thưởng',
  'giao-ban': 'Họp giao ban',
  'dang-doan-the': 'Đảng – Đoàn thể',
  'tap-huan': 'Tập huấn',
  'hoi-thao': 'Hội thảo',
  'ky-ket': 'Ký kết hợp tác',
  'lam-viec': 'Buổi làm việc',
  khac: 'Hội nghị khác',
} as const satisfies ChoiceSet;

export const SESSIONS = {
  sáng: 'Buổi sáng',
  chiều: 'Buổi chiều',
  'cả ngày': 'Cả ngày',
} as const satisfies ChoiceSet;

export const MODES = {
  'trực tiếp': 'Trực tiếp',
  'trực tuyến': 'Trực tuyến',
  'kết hợp': 'Trực tiếp kết hợp trực tuyến',
} as const satisfies ChoiceSet;

export const PERIOD_TYPES = {
  tháng: 'Tháng',
  quý: 'Quý',
  '6 tháng': '6 tháng',
  '9 tháng': '9 tháng',
  năm: 'Năm',
  'nhiệm kỳ': 'Nhiệm kỳ',
} as const satisfies ChoiceSet;

/** What a person did at the meeting, in the order in which the facts panel lists them. */
export const PARTS = {
  'chủ trì': 'Chủ trì',
  'chỉ đạo': 'Phát biểu chỉ đạo',
  'báo cáo': 'Trình bày báo cáo',
  'tham luận': 'Tham luận',
  'phát biểu': 'Phát biểu',
  'kết luận': 'Kết luận',
  'tham dự': 'Tham dự',
} as const satisfies ChoiceSet;

/** What the home page can show under the newest stories. */
export const HOME_SECTIONS = {
  anh: 'Thư viện ảnh',
  'moi-loai': 'Mọi loại tin',
  'loai-tin': 'Một loại tin',
  'chu-de': 'Một chủ đề',
  'don-vi': 'Một đơn vị',
  'lien-ket': 'Liên kết',
} as const satisfies ChoiceSet;

export type Kind = keyof typeof KINDS;
export type Part = keyof typeof PARTS;
