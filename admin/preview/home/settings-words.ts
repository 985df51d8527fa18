import type { EntryData } from '../../formats/entry-data.ts';

/** Readers of settings that may be half written: what is not there is empty. */
export function wordIn(data: EntryData, key: string): string {
  const value = data[key];
  return typeof value === 'string' ? value : '';
}

export function groupIn(data: EntryData, key: string): EntryData {
  const value = data[key];
  return isData(value) ? value : {};
}

export function itemsIn(data: EntryData, key: string): EntryData[] {
  const value = data[key];
  return Array.isArray(value) ? value.filter(isData) : [];
}

function isData(value: unknown): value is EntryData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
