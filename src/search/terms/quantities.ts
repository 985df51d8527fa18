import { fold } from './spelling.ts';

/** A date or a number in a text, under the one form that all its spellings share. */
export interface Quantity {
  form: string;
  from: number;
  to: number;
}

interface Spelling {
  pattern: RegExp;
  toForm: (parts: Parts) => string | undefined;
}

type Parts = Readonly<Record<string, string>>;

const DAY = String.raw`(?:ng[aà]y\s+)?`;
const MONTH = String.raw`th[aá]ng\s+`;
/** Longest first. */
const MONTH_NAMES: readonly (readonly [string, number])[] = [
  ['mười hai', 12],
  ['mười một', 11],
  ['mười', 10],
  ['chín', 9],
  ['tám', 8],
  ['bảy', 7],
  ['sáu', 6],
  ['năm', 5],
  ['tư', 4],
  ['ba', 3],
  ['hai', 2],
  ['giêng', 1],
  ['một', 1],
];
const NAMES = MONTH_NAMES.flatMap(([name]) => [name, fold(name)]).join('|');
const YEAR = String.raw`(?:\s*,?\s*n[aă]m\s+|\s*[,/.-]\s*|\s+)(?<year>\d{4})`;

/** The longest spelling first: a month is a part of a day. */
const SPELLINGS: readonly Spelling[] = [
  spelling(String.raw`${DAY}(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`, dayForm),
  spelling(
    String.raw`${DAY}(?<day>\d{1,2})(?<sep>[/.-])(?<month>\d{1,2})\k<sep>(?<year>\d{4})`,
    dayForm,
  ),
  spelling(String.raw`${DAY}(?<day>\d{1,2})\s+${MONTH}(?<month>\d{1,2})${YEAR}`, dayForm),
  spelling(
    String.raw`${DAY}(?<day>\d{1,2})[/.-](?<month>\d{1,2})\s+n[aă]m\s+(?<year>\d{4})`,
    dayForm,
  ),
  spelling(
    String.raw`${DAY}(?<day>\d{1,2})(?<sep>[/.-])(?<month>\d{1,2})\k<sep>(?<short>\d{2})`,
    dayForm,
  ),
  spelling(String.raw`${MONTH}(?<month>\d{1,2})${YEAR}`, monthForm),
  spelling(String.raw`${MONTH}(?<month>${NAMES})\s+n[aă]m\s+(?<year>\d{4})`, monthForm),
  spelling(
    String.raw`(?:(?<!\p{L})th?\.?)?(?<month>\d{1,2})[/.-](?<year>(?:19|20)\d{2})`,
    monthForm,
  ),
  spelling(String.raw`(?<whole>\d{1,3}(?:\.\d{3})+)(?:,(?<fraction>\d+))?`, numberForm),
  spelling(String.raw`(?<whole>\d+),(?<fraction>\d+)`, numberForm),
];

/**
 * Days ("5/7/2021", "ngày 05 tháng 7 năm 2021") as `@2021-07-05`, months as `@2021-07`, numbers
 * with separators as Vietnamese write them: "1.234.567" as `1234567`, "6,80" as `6,8`.
 */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const { pattern, toForm } of SPELLINGS) {
    for (const { 0: written, index: from, groups = {} } of text.matchAll(pattern)) {
      const to = from + written.length;
      const form = toForm(groups);
      const isFree = found.every((other) => to <= other.from || from >= other.to);
      if (form !== undefined && isFree) found.push({ form, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** `@2021-07-05` → `@2021-07`. */
export function monthOfDay(form: string): string | undefined {
  return /^@\d{4}-\d{2}(?=-)/u.exec(form)?.[0];
}

/** Not within a longer number, date or document number. */
function spelling(source: string, toForm: Spelling['toForm']): Spelling {
  const pattern = new RegExp(String.raw`(?<![\d/.,-])${source}(?![\d/-]|[.,]\d)`, 'giu');
  return { pattern, toForm };
}

function dayForm(parts: Parts): string | undefined {
  const month = monthForm(parts);
  const day = Number(parts['day']);
  if (month === undefined || day < 1 || day > 31) return undefined;
  return `${month}-${String(day).padStart(2, '0')}`;
}

function monthForm({ year, short = '', month = '' }: Parts): string | undefined {
  const number = numberOfMonth(month);
  if (number < 1 || number > 12) return undefined;
  return `@${year ?? `20${short}`}-${String(number).padStart(2, '0')}`;
}

function numberOfMonth(written: string): number {
  const folded = fold(written);
  return MONTH_NAMES.find(([name]) => fold(name) === folded)?.[1] ?? Number(written);
}

function numberForm({ whole = '', fraction = '' }: Parts): string {
  const digits = whole.replaceAll('.', '').replace(/^0+(?=\d)/u, '');
  const rest = fraction.replace(/0+$/u, '');
  return rest === '' ? digits : `${digits},${rest}`;
}
