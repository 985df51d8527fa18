import type { Field, FieldMap } from '../../../src/model/index.ts';

/** A stored value as lines that a person can read, with the names that the form gives things. */
export function readableValue(field: Field | undefined, value: unknown): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) {
    return value.map((item) => readableItem(field, item)).filter((line) => line !== '');
  }
  if (typeof value === 'object') return readableGroup(field?.inner ?? {}, value);
  if (typeof value === 'boolean') return [value ? 'Có' : 'Không'];
  if (typeof value === 'string') return (field?.names?.[value] ?? value).split('\n');
  return [JSON.stringify(value)];
}

function readableItem(field: Field | undefined, item: unknown): string {
  if (typeof item !== 'object' || item === null) return readableValue(field, item).join(' ');
  return readableGroup(field?.inner ?? {}, item).join(' · ');
}

function readableGroup(fields: FieldMap, value: object): string[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const lines = readableValue(field, inner);
    return lines.length === 0 ? [] : [`${field?.label ?? key}: ${lines.join(', ')}`];
  });
}
