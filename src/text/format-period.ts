import { partsOfDay } from './dates.ts';
import { formatDay, formatMonth } from './format-date.ts';

/** A span of whole months that a meeting looks back on or ahead to; the type is the model's own word. */
export interface Period {
  type: string;
  from: string;
  to: string;
}

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

/** "6 tháng đầu năm 2021", "Quý II năm 2021", "Nhiệm kỳ 2020–2025"; unusual spans by their days. */
export function formatPeriod(period: Period): string {
  const name = usualName(period);
  if (name !== undefined) return name;
  const type = period.type.charAt(0).toUpperCase() + period.type.slice(1);
  return `${type} (từ ${formatDay(period.from)} đến ${formatDay(period.to)})`;
}

function usualName({ type, from, to }: Period): string | undefined {
  const start = partsOfDay(from);
  const end = partsOfDay(to);
  const years = String(start.year);
  if (type === 'nhiệm kỳ') return `Nhiệm kỳ ${years}–${String(end.year)}`;
  if (start.year !== end.year) return undefined;
  const months = `${String(start.month)}-${String(end.month)}`;
  switch (type) {
    case 'tháng':
      return start.month === end.month ? formatMonth(from) : undefined;
    case 'quý':
      return end.month === start.month + 2 && end.month % 3 === 0
        ? `Quý ${QUARTERS[end.month / 3 - 1] ?? ''} năm ${years}`
        : undefined;
    case '6 tháng':
      if (months === '1-6') return `6 tháng đầu năm ${years}`;
      return months === '7-12' ? `6 tháng cuối năm ${years}` : undefined;
    case '9 tháng':
      return months === '1-9' ? `9 tháng đầu năm ${years}` : undefined;
    case 'năm':
      return `Năm ${years}`;
    default:
      return undefined;
  }
}

/** Under a bar of a chart: "6T/2021", "QII/2021", "7/2021", "2021". */
export function shortPeriod({ type, from, to }: Period): string {
  const { year, month } = partsOfDay(to);
  switch (type) {
    case 'tháng':
      return `${String(month)}/${String(year)}`;
    case 'quý':
      return `Q${QUARTERS[Math.ceil(month / 3) - 1] ?? ''}/${String(year)}`;
    case '6 tháng':
      return month > 6 ? `6TC/${String(year)}` : `6T/${String(year)}`;
    case '9 tháng':
      return `9T/${String(year)}`;
    case 'nhiệm kỳ':
      return `${from.slice(0, 4)}–${String(year)}`;
    default:
      return String(year);
  }
}
