import { repairLetters } from '../../src/text/letters.ts';

/** The same value with the look-alikes of Đ and đ replaced in every text in it. */
export function repairText<T>(value: T): T {
  if (typeof value === 'string') return repairLetters(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => repairText(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, repairText(inner as unknown)]),
  ) as T;
}
