import { partsOfDay, toVietnamMoment } from './dates.ts';

/**
 * Dates as Nghị định 30/2020/NĐ-CP writes them: a zero before days under 10 and before months 1
 * and 2 only.
 */
const twoDigitDay = (day: number): string => String(day).padStart(2, '0');
const monthDigits = (month: number): string => (month < 3 ? `0${String(month)}` : String(month));

const WEEKDAYS = [
  'Chủ nhật',
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
] as const;

/** `2021-07-05` → "05/7/2021". */
export function formatDay(isoDate: string): string {
  const { year, month, day } = partsOfDay(isoDate);
  return `${twoDigitDay(day)}/${monthDigits(month)}/${String(year)}`;
}

/** `2021-07-05` → "ngày 05 tháng 7 năm 2021". */
export function formatDayLong(isoDate: string): string {
  const { year, month, day } = partsOfDay(isoDate);
  return `ngày ${twoDigitDay(day)} tháng ${monthDigits(month)} năm ${String(year)}`;
}

/** `2021-07` or a day in it → "Tháng 7 năm 2021". */
export function formatMonth(isoMonth: string): string {
  const { year, month } = partsOfDay(`${isoMonth.slice(0, 7)}-01`);
  return `Tháng ${monthDigits(month)} năm ${String(year)}`;
}

/** A moment with its offset, in Vietnam time → "15:31, 26/7/2021". */
export function formatMoment(isoMoment: string): string {
  const local = toVietnamMoment(isoMoment);
  if (local === undefined) throw new RangeError(`Not a moment with an offset: ${isoMoment}`);
  return `${local.slice(11, 16)}, ${formatDay(local.slice(0, 10))}`;
}

/** `2021-07-05` → "Thứ Hai". */
export function weekdayName(isoDate: string): string {
  const { year, month, day } = partsOfDay(isoDate);
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
}
