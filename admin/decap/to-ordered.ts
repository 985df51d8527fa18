import { List, OrderedMap } from 'immutable';

/**
 * Plain data as Decap keeps it. A plain immutable Map forgets the order of more than eight keys,
 * and with it the canonical order of the file.
 */
export function toOrdered(data: Readonly<Record<string, unknown>>): OrderedMap<string, unknown> {
  return OrderedMap(Object.entries(data).map(([key, value]) => [key, ordered(value)]));
}

/** Any plain value as Decap keeps it. */
export function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return List(value.map(ordered));
  if (typeof value !== 'object' || value === null) return value;
  return toOrdered(value as Record<string, unknown>);
}
