/** A field inside a group; undefined when there is no group yet. */
export function inside(group: unknown, key: string): unknown {
  return typeof group === 'object' && group !== null ? Reflect.get(group, key) : undefined;
}

/** Text without outer spaces; empty for everything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function groupOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
