/** Vietnam has had one offset and no summer time since 1975. */
const OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(?:\.\d+)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/u;

/**
 * A moment as Vietnam time, `2021-07-26T15:31:00+07:00`.
 *
 * @param written ISO 8601 with an offset; without one the moment is unknown.
 * @returns `undefined` when `written` is not such a moment or not on the calendar.
 */
export function toVietnamMoment(written: string): string | undefined {
  const [, isoDate = '', minute = '', second = ':00', offset = ''] = MOMENT.exec(written) ?? [];
  if (!isRealDay(isoDate)) return undefined;
  const zone = offset === 'Z' ? offset : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  return toVietnamTime(new Date(`${isoDate}T${minute}${second}${zone}`));
}

/** The calendar day in Vietnam at a moment, `2021-07-26`. */
export function vietnamToday(now: Date): string {
  return toVietnamTime(now).slice(0, 10);
}

/** Whether `isoDate` is `yyyy-mm-dd` and on the calendar: V8 alone turns 30 February into 2 March. */
export function isRealDay(isoDate: string): boolean {
  const [, year, month, day] = DAY.exec(isoDate) ?? [];
  const ofMonth = Number(day);
  return ofMonth >= 1 && ofMonth <= daysOfMonth(Number(year), Number(month));
}

/** None in a month that there is not. By the Gregorian rule, a whole archive being dated in no time. */
function daysOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0);
}

/**
 * Year, month and day of an ISO day, as numbers.
 *
 * @throws {RangeError} when there is no such day.
 */
export function partsOfDay(isoDate: string): { year: number; month: number; day: number } {
  if (!isRealDay(isoDate)) throw new RangeError(`Not a day of the calendar: ${isoDate}`);
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  return { year, month, day };
}

function toVietnamTime(moment: Date): string {
  return `${new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}
