/** Vietnam has had one offset and no summer time since 1975. */
const OFFSET_MS = 7 * 60 * 60 * 1000;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/u;

/**
 * A moment as Vietnam time, `2021-07-26T15:31:00+07:00`.
 *
 * @param written ISO 8601 with an offset; without one the moment is unknown.
 * @returns `undefined` when `written` is not such a moment or not on the calendar.
 */
export function toVietnamMoment(written: string): string | undefined {
  if (!MOMENT.test(written)) return undefined;
  const time = Date.parse(written);
  if (Number.isNaN(time)) return undefined;
  return `${new Date(time + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}
