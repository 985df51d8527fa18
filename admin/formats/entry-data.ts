/** What Decap holds of an entry: its fields, and the body under `body`. */
export type EntryData = Readonly<Record<string, unknown>>;

export function omitKeys(data: EntryData, ...keys: readonly string[]): EntryData {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));
}

/** A field of text; empty when there is none yet. */
export function textIn(data: EntryData, key: string): string {
  const value = data[key];
  return typeof value === 'string' ? value : '';
}
